/** Rendering without a service. */
@NullMarked
package nl.impactkaart.report.rendering;

import org.jspecify.annotations.NullMarked;
