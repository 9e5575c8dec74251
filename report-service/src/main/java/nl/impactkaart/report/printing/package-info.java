/** Reports on paper: printed from their stored pages when somebody asks, and kept. */
@NullMarked
package nl.impactkaart.report.printing;

import org.jspecify.annotations.NullMarked;
