package nl.impactkaart.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.Subject;
import nl.impactkaart.impactmap.SubjectKind;
import nl.impactkaart.query.history.PastEvent.PastWorth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what happened to a map, and the map as it was. */
public final class MapHistory {

    /** From further away a map is brought forward from a snapshot. */
    private static final int NEAR = 100;

    private static final String EVENTS = "SELECT event_id, sequence, name, revision, data, metadata FROM map_event"
            + " WHERE map_id = :map AND sequence BETWEEN :first AND :last ORDER BY sequence";

    private static final String WHOLE =
            "SELECT sequence, position, recorded_at FROM map_event" + " WHERE map_id = :map AND sequence = append_last";

    private static final String FILTERED = """
            SELECT e.*, b.return_factor AS factor_before, b.net_present_value AS value_before
            FROM map_event e LEFT JOIN map_event b ON b.map_id = e.map_id AND b.sequence = e.append_first - 1
            WHERE e.map_id = :map AND e.sequence < :before
                AND (:actor::uuid IS NULL OR e.actor = :actor)
                AND (:kinds::text[] = '{}' OR e.kind = ANY (:kinds::text[]))
                AND (:type::text IS NULL OR e.name = :type)
                AND (:row::uuid IS NULL OR e.subject = :row)
                AND (:scenario::uuid IS NULL OR e.scenario = :scenario)
                AND (:from::timestamptz IS NULL OR e.recorded_at >= :from)
                AND (:until::timestamptz IS NULL OR e.recorded_at < :until)
            ORDER BY e.sequence DESC LIMIT :limit""";

    /** Sees an event happen. */
    @FunctionalInterface
    public interface Witness<T> {

        /** What is to be told of it. */
        T tell(PastEvent event, ImpactMap before, ImpactMap after);
    }

    /**
     * The end of an append: only there a map may be shown.
     *
     * @param position of its event among all events
     */
    public record Whole(long sequence, long position, Instant recordedAt) {}

    private final JdbcClient database;

    public MapHistory(JdbcClient database) {
        this.database = database;
    }

    /** The last whole append at or before a sequence. */
    public Optional<Whole> wholeAt(UUID mapId, long sequence) {
        return database.sql(WHOLE + " AND sequence <= :sequence ORDER BY sequence DESC LIMIT 1")
                .param("map", mapId)
                .param("sequence", sequence)
                .query((row, _) -> whole(row))
                .optional();
    }

    /** The last whole append that was recorded at or before a moment. */
    public Optional<Whole> wholeAt(UUID mapId, Instant moment) {
        return database.sql(WHOLE + " AND recorded_at <= :moment ORDER BY sequence DESC LIMIT 1")
                .param("map", mapId)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> whole(row))
                .optional();
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(row.getLong("sequence"), row.getLong("position"), instant(row));
    }

    /** The map after an event. */
    public ImpactMap at(UUID mapId, long sequence) {
        ImpactMap map = snapshot(mapId, sequence);
        return map.sequence() == sequence ? map : map.evolve(events(mapId, map.sequence() + 1, sequence));
    }

    /** All events of a map up to one. */
    public List<RecordedEvent> upTo(UUID mapId, long sequence) {
        return events(mapId, 0, sequence);
    }

    private ImpactMap snapshot(UUID mapId, long sequence) {
        return database.sql("SELECT state FROM map_snapshot WHERE map_id = :map AND sequence <= :sequence"
                        + " ORDER BY sequence DESC LIMIT 1")
                .param("map", mapId)
                .param("sequence", sequence)
                .query((row, _) -> ImpactMapCodec.decode(row.getBytes(1)))
                .optional()
                .orElse(ImpactMap.none());
    }

    private List<RecordedEvent> events(UUID mapId, long first, long last) {
        return database.sql(EVENTS)
                .param("map", mapId)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> recorded(mapId, row))
                .list();
    }

    /** The newest events before a sequence, the newest first, at most so many. */
    public List<PastEvent> newest(UUID mapId, EventFilter filter, long before, int limit) {
        return database.sql(FILTERED)
                .param("map", mapId)
                .param("before", before)
                .param("actor", filter.actor())
                .param("kinds", filter.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("type", filter.type())
                .param("row", filter.row())
                .param("scenario", filter.scenario())
                .param("from", offset(filter.from()))
                .param("until", offset(filter.until()))
                .param("limit", limit)
                .query((row, _) -> past(mapId, row))
                .list();
    }

    /**
     * Has a witness see these events happen.
     *
     * @param events of the map, the newest first
     * @return what it tells of each, in the same order
     */
    public <T> List<T> witness(UUID mapId, List<PastEvent> events, Witness<T> witness) {
        List<T> told = new ArrayList<>();
        ImpactMap map = ImpactMap.none();
        for (PastEvent event : events.reversed()) {
            long before = event.recorded().sequence() - 1;
            if (before - map.sequence() > NEAR) {
                map = snapshot(mapId, before);
            }
            if (map.sequence() < before) {
                map = map.evolve(events(mapId, map.sequence() + 1, before));
            }
            ImpactMap after = map.evolve(event.recorded());
            told.add(witness.tell(event, map, after));
            map = after;
        }
        return told.reversed();
    }

    private static RecordedEvent recorded(UUID mapId, ResultSet row) throws SQLException {
        return PastEvent.decode(
                row.getObject("event_id", UUID.class),
                mapId,
                row.getLong("sequence"),
                row.getString("name"),
                row.getInt("revision"),
                row.getBytes("data"),
                row.getBytes("metadata"));
    }

    private static PastEvent past(UUID mapId, ResultSet row) throws SQLException {
        return new PastEvent(
                recorded(mapId, row),
                row.getLong("position"),
                row.getString("name"),
                new Subject(SubjectKind.valueOf(row.getString("kind")), row.getObject("subject", UUID.class)),
                row.getObject("scenario", UUID.class),
                row.getLong("append_first"),
                row.getBigDecimal("value_before") == null ? null : worth(row, "factor_before", "value_before"),
                worth(row, "return_factor", "net_present_value"));
    }

    private static PastWorth worth(ResultSet row, String factor, String value) throws SQLException {
        return new PastWorth(row.getBigDecimal(factor), row.getBigDecimal(value));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
