/** Charts as SVG, each with a title and a text alternative. */
@NullMarked
package nl.impactkaart.report.charts;

import org.jspecify.annotations.NullMarked;
