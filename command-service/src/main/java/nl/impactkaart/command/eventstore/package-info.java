/** The event store on PostgreSQL, our own because no stock engine is gapless, quick and sure of its conflicts at once. */
@NullMarked
package nl.impactkaart.command.eventstore;

import org.jspecify.annotations.NullMarked;
