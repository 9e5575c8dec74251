/** Closing a map, and reopening it. */
@NullMarked
package nl.impactkaart.command.impactmap.closing;

import org.jspecify.annotations.NullMarked;
