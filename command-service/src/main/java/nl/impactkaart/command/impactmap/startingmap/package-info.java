/** Starting an impact map. */
@NullMarked
package nl.impactkaart.command.impactmap.startingmap;

import org.jspecify.annotations.NullMarked;
