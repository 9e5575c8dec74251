/** How long it takes an auditor to verify a long history offline. */
@NullMarked
package nl.impactkaart.benchmarks.proof;

import org.jspecify.annotations.NullMarked;
