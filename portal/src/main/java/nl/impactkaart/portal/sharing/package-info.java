/** Who else reads a map, and the maps that others share. */
@NullMarked
package nl.impactkaart.portal.sharing;

import org.jspecify.annotations.NullMarked;
