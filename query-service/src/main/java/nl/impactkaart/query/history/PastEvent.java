package nl.impactkaart.query.history;

import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.Subject;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored.
 *
 * @param position among all events
 * @param name logical name of its type
 * @param scenario that it is about, or whose adoption changed the figure
 * @param appendFirst sequence of the first event of the append that it came with
 */
public record PastEvent(
        RecordedEvent recorded,
        long position,
        String name,
        Subject subject,
        @Nullable UUID scenario,
        long appendFirst) {

    static RecordedEvent decode(
            UUID eventId, UUID mapId, long sequence, String name, int revision, byte[] data, byte[] metadata) {
        return new RecordedEvent(
                eventId,
                mapId,
                sequence,
                EventCodec.decode(ImpactMapEvent.class, name, revision, data),
                EventCodec.decodeMetadata(metadata));
    }
}
