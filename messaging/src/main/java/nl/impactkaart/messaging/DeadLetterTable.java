package nl.impactkaart.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The table {@code dead_letter}, for one consumer. */
final class DeadLetterTable implements DeadLetters {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ProgressTable progress;
    private final ConsumerSettings settings;

    DeadLetterTable(
            JdbcTemplate jdbc, TransactionTemplate transaction, ProgressTable progress, ConsumerSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.progress = progress;
        this.settings = settings;
    }

    @Override
    public List<DeadLetter> list() {
        return jdbc.query(
                "SELECT * FROM dead_letter WHERE consumer = ? ORDER BY letter",
                (row, n) -> letter(row),
                settings.group());
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("topic"),
                row.getInt("partition"),
                row.getObject("record_offset", Long.class),
                row.getObject("stream_id", UUID.class),
                row.getObject("sequence", Long.class),
                row.getObject("position", Long.class),
                row.getObject("event_id", UUID.class),
                row.getString("name"),
                row.getObject("revision", Integer.class),
                row.getString("error"),
                row.getBytes("data"),
                row.getTimestamp("time").toInstant());
    }

    @Override
    public void replay(UUID streamId) {
        transaction.executeWithoutResult(status -> {
            if (!progress.unpark(streamId)) {
                throw new IllegalStateException("Stream " + streamId + " is not parked");
            }
            jdbc.update("DELETE FROM dead_letter WHERE consumer = ? AND stream_id = ?", settings.group(), streamId);
        });
    }

    void add(List<UndecodableRecord> records) {
        for (UndecodableRecord undecodable : records) {
            jdbc.update(
                    """
                    INSERT INTO dead_letter (consumer, topic, partition, record_offset, error, data)
                    VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (consumer, topic, partition, record_offset)
                    DO UPDATE SET error = excluded.error, data = excluded.data
                    """,
                    settings.group(),
                    settings.topic(),
                    undecodable.partition(),
                    undecodable.offset(),
                    undecodable.error(),
                    undecodable.data());
        }
    }

    void add(Append guilty, int partition, String error) {
        for (ReceivedEvent event : guilty.events()) {
            jdbc.update(
                    """
                    INSERT INTO dead_letter (consumer, topic, partition, stream_id, sequence, position, event_id, name,
                                             revision, error, data, metadata)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    settings.group(),
                    settings.topic(),
                    partition,
                    event.subject(),
                    event.sequence(),
                    event.position(),
                    event.id(),
                    event.name(),
                    event.revision(),
                    error,
                    event.data(),
                    event.metadata());
        }
    }
}
