/** Microseconds for each valuation: ours, and the formula written out in plain decimals beside it. */
@NullMarked
package nl.impactkaart.benchmarks.valuation;

import org.jspecify.annotations.NullMarked;
