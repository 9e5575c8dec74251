package nl.impactkaart.query.currentmap;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads current maps, of those that the caller may see. */
final class CurrentMaps {

    /** A sequence that no stored map has, and no table's id. */
    private static final long NONE = -1;

    private final JdbcClient database;
    private final Arrivals arrivals;
    private final String consumer;
    private final StateCache cache;

    /** @param consumer name of the progress that says how a map's projection stands */
    CurrentMaps(JdbcClient database, Arrivals arrivals, String consumer, StateCache cache) {
        this.database = database;
        this.arrivals = arrivals;
        this.consumer = consumer;
        this.cache = cache;
    }

    Optional<StoredMap> find(UUID mapId, Visibility visibility) {
        StateCache.Known known = cache.find(mapId);
        return database.sql("SELECT organisation, m.sequence, m.position, p.state AS projection,"
                        + " CASE WHEN m.sequence = :known AND m.tableoid::bigint = :table THEN NULL ELSE m.state END AS state,"
                        + " m.tableoid::bigint AS table_id"
                        + " FROM impact_map m LEFT JOIN stream_progress p ON p.stream_id = map_id AND consumer = :consumer"
                        + " WHERE map_id = :mapId AND " + visibility.condition())
                .param("consumer", consumer)
                .param("mapId", mapId)
                .param("known", known == null ? NONE : known.map().sequence())
                .param("table", known == null ? NONE : known.table())
                .param("organisation", visibility.organisation())
                .query((row, _) -> new StoredMap(
                        row.getObject("organisation", UUID.class),
                        row.getLong("sequence"),
                        row.getLong("position"),
                        projection(row.getString("projection")),
                        known == null ? null : known.map(),
                        row.getBytes("state"),
                        row.getLong("table_id")))
                .optional();
    }

    /** The map itself. */
    ImpactMap map(UUID mapId, StoredMap stored) {
        byte[] state = stored.state();
        if (state == null) {
            return Objects.requireNonNull(stored.known());
        }
        ImpactMap decoded = ImpactMapCodec.decode(state);
        cache.put(mapId, decoded, stored.tableId());
        return decoded;
    }

    /**
     * Waits until the map has been seen at a sequence. A map that the caller may not see is waited for as one that
     * does not exist: until the deadline, with the same answer.
     *
     * @param deadlineNanos on the clock of {@link System#nanoTime()}
     * @return what there is at the latest when the deadline passes, at whatever sequence
     */
    Optional<StoredMap> findAtLeast(UUID mapId, Visibility visibility, long sequence, long deadlineNanos) {
        try (Arrivals.Waiter waiter = arrivals.expect(mapId, sequence)) {
            Optional<StoredMap> found = find(mapId, visibility);
            while (found.filter(map -> map.sequence() >= sequence).isEmpty() && waiter.await(deadlineNanos)) {
                found = find(mapId, visibility);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a map", e);
        }
    }

    private static ProjectionState projection(@Nullable String state) {
        return state == null ? ProjectionState.LIVE : ProjectionState.valueOf(state);
    }
}
