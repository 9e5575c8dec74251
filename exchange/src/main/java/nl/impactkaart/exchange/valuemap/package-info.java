/** The value map of the SROI guide: one table with a row for each input and outcome. */
@NullMarked
package nl.impactkaart.exchange.valuemap;

import org.jspecify.annotations.NullMarked;
