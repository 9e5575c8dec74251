/** The impact map as its events tell it, because every service must come to the same figures from the same history. */
@NullMarked
package nl.impactkaart.impactmap;

import org.jspecify.annotations.NullMarked;
