package nl.impactkaart.command.eventstore;

import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;

/** One event as the exact bytes that are stored. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EventRow(
        UUID eventId,
        UUID mapId,
        long sequence,
        String name,
        int revision,
        byte[] payload,
        byte[] metadata,
        Instant recordedAt) {

    RecordedEvent recorded() {
        return new RecordedEvent(
                eventId,
                mapId,
                sequence,
                EventCodec.decode(name, revision, payload),
                EventCodec.decodeMetadata(metadata));
    }
}
