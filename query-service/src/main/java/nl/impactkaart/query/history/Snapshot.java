package nl.impactkaart.query.history;

import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;

/**
 * A whole map at the end of an append.
 *
 * @param state JSON of the map
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Snapshot(UUID mapId, long sequence, byte[] state) {

    /** Events from one to the next, about: each is some milliseconds to read, and takes as much room as twenty events. */
    private static final int EVERY = 50;

    /** Whether one is taken after an append. */
    public static boolean isDue(long appendFirst, long appendLast) {
        return appendFirst / EVERY != (appendLast + 1) / EVERY;
    }

    public static Snapshot of(UUID mapId, ImpactMap map) {
        return new Snapshot(mapId, map.sequence(), ImpactMapCodec.encode(map));
    }
}
