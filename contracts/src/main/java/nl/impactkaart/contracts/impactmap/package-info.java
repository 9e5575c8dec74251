/** The events of one impact map, because every service must read the same words for the same facts. */
@NullMarked
package nl.impactkaart.contracts.impactmap;

import org.jspecify.annotations.NullMarked;
