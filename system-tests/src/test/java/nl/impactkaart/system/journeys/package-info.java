/** Whole journeys through the pages, in a real browser, as the people make them who use Impactkaart. */
@NullMarked
package nl.impactkaart.system.journeys;

import org.jspecify.annotations.NullMarked;
