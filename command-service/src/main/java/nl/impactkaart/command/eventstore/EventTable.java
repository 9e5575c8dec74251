package nl.impactkaart.command.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The statements on {@code domain_event_entry}. */
final class EventTable {

    /**
     * The update of the head row is the lock: whoever waits for it reads the position that the one before it left, so
     * positions have no holes and become visible in their order. NOTIFY wakes relays in other processes.
     */
    private static final String APPEND = """
            WITH h AS (
                UPDATE head SET position = position + cardinality(?::uuid[]) WHERE id = 1
                RETURNING position - cardinality(?::uuid[]) AS base),
            appended AS (
                INSERT INTO domain_event_entry (
                    global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                    payload_revision, payload, meta_data, time_stamp,
                    idempotency_organisation, idempotency_key, content_hash)
                SELECT h.base + t.n, t.event, t.map, t.sequence, 'ImpactMap', t.name,
                    t.revision, t.payload, t.metadata, t.time, t.organisation, t.key, t.hash
                FROM h CROSS JOIN unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::bytea[],
                    ?::bytea[], ?::text[], ?::uuid[], ?::text[], ?::bytea[])
                    WITH ORDINALITY t(event, map, sequence, name, revision, payload, metadata, time,
                        organisation, key, hash, n))
            SELECT pg_notify('impactkaart_events', '')""";

    private static final String COLUMNS = "SELECT global_index, event_identifier, aggregate_identifier,"
            + " sequence_number, payload_type, payload_revision, payload, meta_data, time_stamp, content_hash FROM domain_event_entry";

    private final DataSource dataSource;

    EventTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores all appends in one transaction, or none of them. */
    void append(List<Append> appends) throws SQLException {
        AppendArrays arrays = AppendArrays.of(appends);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(APPEND)) {
            Array events = connection.createArrayOf("uuid", arrays.events());
            statement.setArray(1, events);
            statement.setArray(2, events);
            statement.setArray(3, events);
            statement.setArray(4, connection.createArrayOf("uuid", arrays.maps()));
            statement.setArray(5, connection.createArrayOf("int8", arrays.sequences()));
            statement.setArray(6, connection.createArrayOf("text", arrays.names()));
            statement.setArray(7, connection.createArrayOf("text", arrays.revisions()));
            statement.setArray(8, connection.createArrayOf("bytea", arrays.payloads()));
            statement.setArray(9, connection.createArrayOf("bytea", arrays.metadata()));
            statement.setArray(10, connection.createArrayOf("text", arrays.times()));
            statement.setArray(11, connection.createArrayOf("uuid", arrays.organisations()));
            statement.setArray(12, connection.createArrayOf("text", arrays.keys()));
            statement.setArray(13, connection.createArrayOf("bytea", arrays.hashes()));
            statement.execute();
        }
    }

    /** Whether every event of the append stands in the store, where it was meant to stand. */
    boolean holds(Append append) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT FROM domain_event_entry"
                        + " WHERE event_identifier = ? AND aggregate_identifier = ? AND sequence_number = ?")) {
            for (EventRow row : append.rows()) {
                statement.setObject(1, row.eventId());
                statement.setObject(2, row.mapId());
                statement.setLong(3, row.sequence());
                try (ResultSet found = statement.executeQuery()) {
                    if (!found.next()) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Events of a map from a sequence on, at most so many. */
    List<PositionedRow> ofMap(UUID mapId, long fromSequence, int limit) {
        return read(
                " WHERE aggregate_identifier = ? AND sequence_number >= ? ORDER BY sequence_number LIMIT ?",
                mapId,
                fromSequence,
                limit);
    }

    /** Events after a position, in the order of positions, at most so many. */
    List<PositionedRow> after(long position, int limit) {
        return read(" WHERE global_index > ? ORDER BY global_index LIMIT ?", position, limit);
    }

    /** The first event of the append that came with this key, and the hash of the request; one look, one truth. */
    Optional<StoredRequest> ofKey(UUID organisation, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        COLUMNS + " WHERE idempotency_organisation = ? AND idempotency_key = ?")) {
            bind(statement, organisation, key);
            try (ResultSet found = statement.executeQuery()) {
                return found.next()
                        ? Optional.of(new StoredRequest(row(found).row().recorded(), found.getBytes(10)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event store cannot be read", e);
        }
    }

    long headPosition() {
        return number("SELECT position FROM head WHERE id = 1");
    }

    /** The last position recorded before a moment; 0 when there is none. */
    long positionBefore(Instant moment) {
        return number(
                "SELECT coalesce(max(global_index), 0) FROM domain_event_entry WHERE time_stamp::timestamptz < ?::timestamptz",
                moment.toString());
    }

    long lastSequence(UUID mapId) {
        return number(
                "SELECT coalesce(max(sequence_number), -1) FROM domain_event_entry WHERE aggregate_identifier = ?",
                mapId);
    }

    private long number(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event store cannot be read", e);
        }
    }

    private List<PositionedRow> read(String condition, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COLUMNS + condition)) {
            bind(statement, arguments);
            List<PositionedRow> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the event store cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private static PositionedRow row(ResultSet found) throws SQLException {
        return new PositionedRow(
                found.getLong(1),
                new EventRow(
                        found.getObject(2, UUID.class),
                        found.getObject(3, UUID.class),
                        found.getLong(4),
                        found.getString(5),
                        Integer.parseInt(found.getString(6)),
                        found.getBytes(7),
                        found.getBytes(8),
                        Instant.parse(found.getString(9))));
    }
}
