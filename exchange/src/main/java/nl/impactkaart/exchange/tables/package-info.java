/** Tables as CSV and spreadsheets, to and from plain cells; knows nothing of impact maps. */
@NullMarked
package nl.impactkaart.exchange.tables;

import org.jspecify.annotations.NullMarked;
