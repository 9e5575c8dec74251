/** Sharing a map with a funder, and ending that. */
@NullMarked
package nl.impactkaart.command.impactmap.sharing;

import org.jspecify.annotations.NullMarked;
