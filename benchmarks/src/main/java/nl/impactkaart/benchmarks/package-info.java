/** What is measured, beside the alternatives and in one run, because a figure alone says little. */
@NullMarked
package nl.impactkaart.benchmarks;

import org.jspecify.annotations.NullMarked;
