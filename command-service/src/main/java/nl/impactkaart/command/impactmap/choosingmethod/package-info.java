/** Choosing the method by which a map is valued. */
@NullMarked
package nl.impactkaart.command.impactmap.choosingmethod;

import org.jspecify.annotations.NullMarked;
