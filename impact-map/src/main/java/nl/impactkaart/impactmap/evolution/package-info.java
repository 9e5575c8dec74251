/** How a map came to say what it says: which figures an event changed, and that in words. */
@NullMarked
package nl.impactkaart.impactmap.evolution;

import org.jspecify.annotations.NullMarked;
