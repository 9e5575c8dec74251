/** How far a map's result can be trusted, because each of its figures could lie elsewhere. */
@NullMarked
package nl.impactkaart.impactmap.uncertainty;

import org.jspecify.annotations.NullMarked;
