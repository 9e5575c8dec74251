/** Importing a map from a file: taken at once, read in the background, recorded whole or not at all. */
@NullMarked
package nl.impactkaart.command.impactmap.importing;

import org.jspecify.annotations.NullMarked;
