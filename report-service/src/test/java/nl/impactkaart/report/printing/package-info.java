/** Printing without a service. */
@NullMarked
package nl.impactkaart.report.printing;

import org.jspecify.annotations.NullMarked;
