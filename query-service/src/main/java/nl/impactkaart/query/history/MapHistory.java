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
            SELECT * FROM map_event e
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

        /**
         * What is to be told of it.
         *
         * @param start the map before the append that it came with; of appends that follow one another the end of the one is
         *     the start of the other, the same object
         * @param before the map just before the event
         * @param after the map just after it
         * @param end the map after the append
         */
        T tell(PastEvent event, ImpactMap start, ImpactMap before, ImpactMap after, ImpactMap end);
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
        ImpactMap start = ImpactMap.none();
        ImpactMap end = start;
        List<RecordedEvent> append = List.of();
        for (PastEvent event : events.reversed()) {
            if (event.recorded().sequence() > end.sequence()) {
                start = brought(mapId, end, event.appendFirst() - 1);
                append = append(mapId, event);
                end = start.evolve(append);
            }
            long sequence = event.recorded().sequence();
            ImpactMap before = start.evolve(append.subList(0, Math.toIntExact(sequence - event.appendFirst())));
            ImpactMap after = append.size() == 1 ? end : before.evolve(event.recorded());
            told.add(witness.tell(event, start, append.size() == 1 ? start : before, after, end));
        }
        return told.reversed();
    }

    /** A map at a later event. */
    private ImpactMap brought(UUID mapId, ImpactMap map, long sequence) {
        if (map.sequence() == sequence) {
            return map;
        }
        return sequence - map.sequence() > NEAR
                ? at(mapId, sequence)
                : map.evolve(events(mapId, map.sequence() + 1, sequence));
    }

    private List<RecordedEvent> append(UUID mapId, PastEvent event) {
        long last = event.recorded().metadata().appendLast();
        return event.appendFirst() == last ? List.of(event.recorded()) : events(mapId, event.appendFirst(), last);
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
                row.getLong("append_first"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
