/** From the event store by way of Kafka into the projection: how soon, and how fast all over again. */
@NullMarked
package nl.impactkaart.benchmarks.streaming;

import org.jspecify.annotations.NullMarked;
