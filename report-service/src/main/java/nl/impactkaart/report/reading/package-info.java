/** Reports as their readers ask for them. */
@NullMarked
package nl.impactkaart.report.reading;

import org.jspecify.annotations.NullMarked;
