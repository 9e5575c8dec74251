/** What a map is worth and what moved it, as they are shown: rounded so that they add up. */
@NullMarked
package nl.impactkaart.query.figures;

import org.jspecify.annotations.NullMarked;
