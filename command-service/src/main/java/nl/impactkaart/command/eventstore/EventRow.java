package nl.impactkaart.command.eventstore;

import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;

/** One event as the exact bytes that are stored. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
        UUID eventId,
        UUID streamId,
        long sequence,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    DomainEvent event() {
        return EventCodec.decode(name, revision, payload);
    }

    EventMetadata decodedMetadata() {
        return EventCodec.decodeMetadata(metadata);
    }

    /** What kind of aggregate the event is of, as Axon's column {@code type} names it. */
    String aggregateType() {
        return EventCatalogue.isOfOrganisation(name) ? "Organisation" : "ImpactMap";
    }
}
