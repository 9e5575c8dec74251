/** From an impact map to its portable document. */
@NullMarked
package nl.impactkaart.impactmap.document;

import org.jspecify.annotations.NullMarked;
