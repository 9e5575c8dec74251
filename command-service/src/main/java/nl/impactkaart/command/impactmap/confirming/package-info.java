/** Confirming a version of the map. */
@NullMarked
package nl.impactkaart.command.impactmap.confirming;

import org.jspecify.annotations.NullMarked;
