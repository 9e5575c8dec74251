package nl.impactkaart.contracts;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;

/**
 * An event as it stands in the history of a map.
 *
 * @param sequence place within the map, from 0
 */
public record RecordedEvent(UUID eventId, UUID mapId, long sequence, ImpactMapEvent event, EventMetadata metadata) {}
