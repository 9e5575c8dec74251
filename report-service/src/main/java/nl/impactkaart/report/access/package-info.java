/** Who may read which report. */
@NullMarked
package nl.impactkaart.report.access;

import org.jspecify.annotations.NullMarked;
