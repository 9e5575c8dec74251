/** Every event of every map, and the map as it was at any of them. */
@NullMarked
package nl.impactkaart.query.history;

import org.jspecify.annotations.NullMarked;
