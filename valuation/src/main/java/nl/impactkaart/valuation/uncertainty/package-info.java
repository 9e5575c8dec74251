/** What a map is worth when its figures are not what they seem, because an estimate without a margin misleads. */
@NullMarked
package nl.impactkaart.valuation.uncertainty;

import org.jspecify.annotations.NullMarked;
