/** From the store to Kafka: the stored events are the outbox. */
@NullMarked
package nl.impactkaart.command.publishing;

import org.jspecify.annotations.NullMarked;
