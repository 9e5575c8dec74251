package nl.impactkaart.query.history;

import java.math.BigDecimal;
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
 * @param before what the map was worth before that append; absent for the one that started it
 * @param after what it was worth after it
 */
public record PastEvent(
        RecordedEvent recorded,
        long position,
        String name,
        Subject subject,
        @Nullable UUID scenario,
        long appendFirst,
        @Nullable PastWorth before,
        PastWorth after) {

    /**
     * What a map was worth.
     *
     * @param returnFactor absent when it had no costs
     * @param netPresentValue minor units, unrounded
     */
    public record PastWorth(@Nullable BigDecimal returnFactor, BigDecimal netPresentValue) {}

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
