/** Tests of what somebody tries on a map, without the map. */
@NullMarked
package nl.impactkaart.portal.scenarios;

import org.jspecify.annotations.NullMarked;
