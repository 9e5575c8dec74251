/** What if: a map with other figures, because a scenario must be worth what the map is worth once it is adopted. */
@NullMarked
package nl.impactkaart.impactmap.scenario;

import org.jspecify.annotations.NullMarked;
