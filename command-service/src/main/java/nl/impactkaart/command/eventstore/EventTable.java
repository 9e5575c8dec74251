package nl.impactkaart.command.eventstore;

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

/** What can be read from {@code domain_event_entry}. Throws {@link StoreUnreadableException} when the database is away. */
final class EventTable {

    private static final String COLUMNS = "SELECT global_index, event_identifier, aggregate_identifier,"
            + " sequence_number, payload_type, payload_revision, payload, meta_data, time_stamp, content_hash FROM domain_event_entry";

    private final DataSource dataSource;

    EventTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Events of an aggregate from a sequence on, at most so many. */
    List<PositionedRow> ofStream(UUID streamId, long fromSequence, int limit) {
        return read(
                " WHERE aggregate_identifier = ? AND sequence_number >= ? ORDER BY sequence_number LIMIT ?",
                streamId,
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
                if (!found.next()) {
                    return Optional.empty();
                }
                EventRow first = row(found).row();
                return Optional.of(new StoredRequest(
                        first.streamId(), first.event(), first.decodedMetadata(), found.getBytes(10)));
            }
        } catch (SQLException e) {
            throw new StoreUnreadableException(e);
        }
    }

    long headPosition() {
        return number("SELECT position FROM head WHERE id = 1");
    }

    /** The last position before everything that was recorded at a moment or later. */
    long positionBefore(Instant moment) {
        return number(
                "SELECT coalesce(min(global_index) - 1, (SELECT position FROM head WHERE id = 1))"
                        + " FROM domain_event_entry WHERE time_stamp::timestamptz >= ?::timestamptz",
                moment.toString());
    }

    long lastSequence(UUID streamId) {
        return number(
                "SELECT coalesce(max(sequence_number), -1) FROM domain_event_entry WHERE aggregate_identifier = ?",
                streamId);
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
            throw new StoreUnreadableException(e);
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
            throw new StoreUnreadableException(e);
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
