/** What a map's worth says about who pays, who benefits and on what it rests, so that every reader reads the same. */
@NullMarked
package nl.impactkaart.impactmap.results;

import org.jspecify.annotations.NullMarked;
