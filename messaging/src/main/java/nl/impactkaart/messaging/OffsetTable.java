package nl.impactkaart.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code consumer_offset}, for one consumer of one topic. */
final class OffsetTable {

    private final JdbcTemplate jdbc;
    private final String consumer;
    private final String topic;

    OffsetTable(JdbcTemplate jdbc, String consumer, String topic) {
        this.jdbc = jdbc;
        this.consumer = consumer;
        this.topic = topic;
    }

    /** By partition. */
    Map<Integer, Landmark> read() {
        Map<Integer, Landmark> found = new HashMap<>();
        jdbc.query(
                "SELECT partition, record_offset, event_id FROM consumer_offset WHERE consumer = ? AND topic = ?",
                row -> {
                    found.put(row.getInt(1), new Landmark(row.getLong(2), row.getString(3)));
                },
                consumer,
                topic);
        return found;
    }

    void write(Map<TopicPartition, Landmark> landmarks) {
        List<Object[]> rows = landmarks.entrySet().stream()
                .map(entry -> new Object[] {
                    consumer,
                    topic,
                    entry.getKey().partition(),
                    entry.getValue().offset(),
                    entry.getValue().id()
                })
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    INSERT INTO consumer_offset (consumer, topic, partition, record_offset, event_id)
                    VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (consumer, topic, partition) DO UPDATE
                    SET record_offset = excluded.record_offset, event_id = excluded.event_id""", rows);
        }
    }
}
