/** The program as its user starts it: until it is ready, over HTTP, and what it takes of the machine. */
@NullMarked
package nl.impactkaart.benchmarks.whole;

import org.jspecify.annotations.NullMarked;
