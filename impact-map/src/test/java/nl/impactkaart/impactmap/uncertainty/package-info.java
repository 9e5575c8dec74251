/** How far each figure moves the result, and how far it would have to go. */
@NullMarked
package nl.impactkaart.impactmap.uncertainty;

import org.jspecify.annotations.NullMarked;
