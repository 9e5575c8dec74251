/** Commands per second by event store: ours, Axon's own, and the bare insert below them all. */
@NullMarked
package nl.impactkaart.benchmarks.commands;

import org.jspecify.annotations.NullMarked;
