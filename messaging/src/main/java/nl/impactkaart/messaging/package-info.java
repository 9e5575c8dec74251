/**
 * The plumbing between services, without domain: an outbox relayed to Kafka in order, and consumers whose effects happen
 * once; because every promise about events rests on these two and must be proven in one place.
 */
@NullMarked
package nl.impactkaart.messaging;

import org.jspecify.annotations.NullMarked;
