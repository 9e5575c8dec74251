package nl.impactkaart.command.eventstore;

import java.util.UUID;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EventMetadata;

/**
 * An event as it stands in the history of an aggregate.
 *
 * @param sequence place within the aggregate, from 0
 */
public record StoredEvent(UUID eventId, long sequence, DomainEvent event, EventMetadata metadata) {}
