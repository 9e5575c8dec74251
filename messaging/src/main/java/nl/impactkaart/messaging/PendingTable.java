package nl.impactkaart.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code pending_event}, for one consumer: events of appends that are not complete yet. */
final class PendingTable {

    private final JdbcTemplate jdbc;
    private final String consumer;

    PendingTable(JdbcTemplate jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    Map<UUID, List<ReceivedEvent>> read(Collection<UUID> streamIds) {
        if (streamIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<ReceivedEvent>> found = new HashMap<>();
        jdbc.query(
                """
                SELECT * FROM pending_event WHERE consumer = ? AND stream_id = ANY (?::uuid[])
                ORDER BY stream_id, sequence
                """,
                row -> {
                    ReceivedEvent event = event(row);
                    found.computeIfAbsent(event.subject(), id -> new ArrayList<>())
                            .add(event);
                },
                consumer,
                texts(streamIds));
        return found;
    }

    private static ReceivedEvent event(ResultSet row) throws SQLException {
        return new ReceivedEvent(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("revision"),
                row.getObject("stream_id", UUID.class),
                row.getLong("sequence"),
                row.getLong("position"),
                row.getLong("append_last"),
                Instant.parse(row.getString("time")),
                row.getBytes("data"),
                row.getBytes("metadata"));
    }

    void insert(List<ReceivedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.batchUpdate("""
                INSERT INTO pending_event
                    (consumer, stream_id, sequence, position, id, name, revision, append_last, time, data, metadata)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, events, 500, (statement, event) -> {
            statement.setString(1, consumer);
            statement.setObject(2, event.subject());
            statement.setLong(3, event.sequence());
            statement.setLong(4, event.position());
            statement.setObject(5, event.id());
            statement.setString(6, event.name());
            statement.setInt(7, event.revision());
            statement.setLong(8, event.appendLast());
            statement.setString(9, event.time().toString());
            statement.setBytes(10, event.data());
            statement.setBytes(11, event.metadata());
        });
    }

    void delete(Collection<UUID> streamIds) {
        if (!streamIds.isEmpty()) {
            jdbc.update(
                    "DELETE FROM pending_event WHERE consumer = ? AND stream_id = ANY (?::uuid[])",
                    consumer,
                    texts(streamIds));
        }
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
