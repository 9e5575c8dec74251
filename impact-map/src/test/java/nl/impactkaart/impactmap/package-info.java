/** What the map is after each event, and what it is worth. */
@NullMarked
package nl.impactkaart.impactmap;

import org.jspecify.annotations.NullMarked;
