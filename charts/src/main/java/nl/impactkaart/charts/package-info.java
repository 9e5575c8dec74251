/** The charts of reports and pages, because a picture, its words and its table must tell the same everywhere. */
@NullMarked
package nl.impactkaart.charts;

import org.jspecify.annotations.NullMarked;
