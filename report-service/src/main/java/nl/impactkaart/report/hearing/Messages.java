package nl.impactkaart.report.hearing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.report.subscribing.MessageType;
import nl.impactkaart.report.subscribing.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The stored messages, as far as a listener may hear them: its organisation has the map; or the map was shared with it when
 * the message was told, and still is.
 */
public final class Messages {

    private static final int FIRST_REVISION = 1;

    /** For a part that no message has, so that a place stands before all of its messages. */
    public static final int NO_PART = -1;

    private final JdbcClient database;
    private volatile @Nullable Decoded latest;

    private record Decoded(UUID eventId, Notice notice) {}

    Messages(JdbcClient database) {
        this.database = database;
    }

    /** What follows a position, in order; of at most so many stored messages, each in whole. */
    List<Message> after(Audience audience, long position, int limit) {
        return read(audience, "position > :position ORDER BY position LIMIT :limit", position, limit);
    }

    /** What came before a position, the newest first; of at most so many stored messages, each in whole. */
    List<Message> before(Audience audience, long position, int limit) {
        return read(audience, "position < :position ORDER BY position DESC LIMIT :limit", position, limit);
    }

    /** The next one of a map after a place. */
    public Optional<Message> next(Audience audience, UUID mapId, long position, int part) {
        if (audience.scope() == Scope.MAP && !mapId.equals(audience.mapId())) {
            return Optional.empty();
        }
        return read(ofMap(audience, mapId), "position >= :position ORDER BY position LIMIT :limit", position, 2)
                .stream()
                .filter(message -> message.isAfter(position, part))
                .findFirst();
    }

    /** The one at a place, if it may still be heard. */
    public Optional<Message> at(Audience audience, long position, int part) {
        return read(audience, "position >= :position ORDER BY position LIMIT :limit", position, 1).stream()
                .filter(message -> message.position() == position && message.part() == part)
                .findFirst();
    }

    private static Audience ofMap(Audience audience, UUID mapId) {
        return new Audience(
                audience.listener(),
                audience.organisation(),
                audience.readsOwn(),
                audience.readsShared(),
                audience.scope(),
                mapId,
                audience.ofOrganisation(),
                audience.types(),
                audience.threshold());
    }

    private List<Message> read(Audience audience, String which, long position, int limit) {
        List<Message> messages = new ArrayList<>();
        bind(database.sql(heard(audience) + which), audience)
                .param("position", position)
                .param("limit", limit)
                .query(row -> {
                    messages.addAll(parts(row, audience));
                });
        return messages;
    }

    /** The scope is said only where there is one: then PostgreSQL keeps one plan instead of making one for each reading. */
    private static String heard(Audience audience) {
        String map = audience.mapId() == null ? "" : "AND o.map_id = :map";
        String organisation = audience.ofOrganisation() == null ? "" : "AND m.organisation = :of";
        return """
            SELECT * FROM (
                SELECT o.position, o.event_id, o.name, o.map_id, o.sequence, o.created_at, o.data,
                    (o.name = 'impactkaart.report-updated' AND :updated)
                        OR (o.name = 'impactkaart.map-confirmed' AND :confirmed) AS plain,
                    coalesce(:crossed AND (o.previous_factor >= :threshold::numeric)
                        <> (o.return_factor >= :threshold::numeric), false) AS crossed
                FROM report_outbox o JOIN report_map m ON m.map_id = o.map_id
                WHERE ((:own AND m.organisation = :organisation)
                        OR (:shared AND o.audience @> ARRAY[:organisation]::uuid[]
                            AND m.shared_with @> ARRAY[:organisation]::uuid[]))
                    %s %s) heard
            WHERE (plain OR crossed) AND\s""".formatted(map, organisation);
    }

    private static StatementSpec bind(StatementSpec statement, Audience audience) {
        List<MessageType> types = audience.types();
        return statement
                .param("organisation", audience.organisation())
                .param("own", audience.readsOwn())
                .param("shared", audience.readsShared())
                .param("map", audience.mapId())
                .param("of", audience.ofOrganisation())
                .param("updated", types.contains(MessageType.REPORT_UPDATED))
                .param("confirmed", types.contains(MessageType.MAP_CONFIRMED))
                .param("crossed", types.contains(MessageType.RETURN_FACTOR_CROSSED))
                .param("threshold", audience.threshold());
    }

    private List<Message> parts(ResultSet row, Audience audience) throws SQLException {
        UUID id = row.getObject("event_id", UUID.class);
        String name = row.getString("name");
        byte[] data = row.getBytes("data");
        Notice notice = notice(id, name, data);
        long position = row.getLong("position");
        long sequence = row.getLong("sequence");
        UUID mapId = row.getObject("map_id", UUID.class);
        Instant time = row.getObject("created_at", OffsetDateTime.class).toInstant();
        List<Message> parts = new ArrayList<>();
        if (row.getBoolean("plain")) {
            MessageType type = MessageType.of(name.substring(name.indexOf('.') + 1));
            parts.add(new Message(position, Message.PLAIN, id, type, mapId, time, sequence, notice, data, null));
        }
        BigDecimal threshold = audience.threshold();
        if (row.getBoolean("crossed") && threshold != null) {
            UUID derived = Message.derivedId(id, audience.listener());
            MessageType type = MessageType.RETURN_FACTOR_CROSSED;
            parts.add(new Message(
                    position, Message.CROSSED, derived, type, mapId, time, sequence, notice, data, threshold));
        }
        return parts;
    }

    /** Decoded once for what many listeners get in a row. */
    private Notice notice(UUID eventId, String name, byte[] data) {
        Decoded known = latest;
        if (known == null || !known.eventId().equals(eventId)) {
            known = new Decoded(eventId, EventCodec.decodeNotice(name, FIRST_REVISION, data));
            latest = known;
        }
        return known.notice();
    }
}
