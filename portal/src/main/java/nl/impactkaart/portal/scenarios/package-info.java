/** What a map would be worth with other figures: tried with sliders, kept as scenarios, adopted into the map. */
@NullMarked
package nl.impactkaart.portal.scenarios;

import org.jspecify.annotations.NullMarked;
