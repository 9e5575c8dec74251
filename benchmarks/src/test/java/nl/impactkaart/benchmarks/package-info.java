/** Tests of the arithmetic behind the figures; the measurements themselves are no tests. */
@NullMarked
package nl.impactkaart.benchmarks;

import org.jspecify.annotations.NullMarked;
