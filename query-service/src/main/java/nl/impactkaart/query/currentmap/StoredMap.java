package nl.impactkaart.query.currentmap;

import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * A map as it is stored.
 *
 * @param position of its last event among all events
 * @param known the map, where it need not be decoded
 * @param state JSON of the map, where it must be
 * @param tableId of the table that it is from
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record StoredMap(
        UUID organisation,
        long sequence,
        long position,
        ProjectionState projection,
        @Nullable ImpactMap known,
        byte @Nullable [] state,
        long tableId) {}
