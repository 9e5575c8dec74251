package nl.impactkaart.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToLongFunction;
import nl.impactkaart.messaging.Plan.Move;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code stream_progress}, for one consumer. All streams of a batch are read and written at once. */
final class ProgressTable {

    private final JdbcTemplate jdbc;
    private final String consumer;

    ProgressTable(JdbcTemplate jdbc, String consumer) {
        this.jdbc = jdbc;
        this.consumer = consumer;
    }

    Map<UUID, StreamProgress> read(Collection<UUID> streamIds) {
        Map<UUID, StreamProgress> found = HashMap.newHashMap(streamIds.size());
        jdbc.query(
                "SELECT * FROM stream_progress WHERE consumer = ? AND stream_id = ANY (?::uuid[])",
                row -> {
                    StreamProgress progress = progress(row);
                    found.put(progress.streamId(), progress);
                },
                consumer,
                texts(streamIds));
        return found;
    }

    /** Streams of these partitions that miss an event. */
    List<StreamProgress> waiting(Collection<Integer> partitions) {
        return jdbc.query(
                "SELECT * FROM stream_progress WHERE consumer = ? AND state = 'WAITING' AND partition = ANY (?)",
                (row, n) -> progress(row),
                consumer,
                partitions.stream().mapToInt(Integer::intValue).toArray());
    }

    private static StreamProgress progress(ResultSet row) throws SQLException {
        return new StreamProgress(
                row.getObject("stream_id", UUID.class),
                row.getInt("partition"),
                row.getLong("sequence"),
                row.getLong("applied"),
                row.getLong("seen"),
                row.getLong("position"),
                StreamState.valueOf(row.getString("state")));
    }

    /**
     * Adds the progress of streams that had none.
     *
     * @throws ProgressMovedException when one has it meanwhile
     */
    void insert(List<StreamProgress> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        int inserted = jdbc.update(
                """
                INSERT INTO stream_progress (consumer, stream_id, partition, sequence, applied, seen, position, state)
                SELECT ?, n.* FROM unnest(?::uuid[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                                          ?::text[]) AS n
                ON CONFLICT DO NOTHING
                """,
                consumer,
                texts(fresh.stream().map(StreamProgress::streamId).toList()),
                longs(fresh, StreamProgress::partition),
                longs(fresh, StreamProgress::sequence),
                longs(fresh, StreamProgress::applied),
                longs(fresh, StreamProgress::seen),
                longs(fresh, StreamProgress::position),
                states(fresh));
        requireAll(inserted, fresh.size());
    }

    /**
     * Moves progress, on the condition that it is as it was read.
     *
     * @throws ProgressMovedException when that of one stream is not
     */
    void move(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        List<StreamProgress> before = moves.stream().map(Move::before).toList();
        List<StreamProgress> after = moves.stream().map(Move::after).toList();
        int moved = jdbc.update(
                """
                UPDATE stream_progress p
                SET sequence = n.sequence, applied = n.applied, seen = n.seen, position = n.position, state = n.state
                FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                            ?::text[])
                     AS n (stream_id, old_sequence, old_state, sequence, applied, seen, position, state)
                WHERE p.consumer = ? AND p.stream_id = n.stream_id
                  AND p.sequence = n.old_sequence AND p.state = n.old_state
                """,
                texts(after.stream().map(StreamProgress::streamId).toList()),
                longs(before, StreamProgress::sequence),
                states(before),
                longs(after, StreamProgress::sequence),
                longs(after, StreamProgress::applied),
                longs(after, StreamProgress::seen),
                longs(after, StreamProgress::position),
                states(after),
                consumer);
        requireAll(moved, moves.size());
    }

    /** Lets a parked stream wait for its next event; false when it is not parked. */
    boolean unpark(UUID streamId) {
        return jdbc.update("""
                        UPDATE stream_progress SET state = 'WAITING', seen = greatest(seen, sequence + 1)
                        WHERE consumer = ? AND stream_id = ? AND state = 'PARKED'
                        """, consumer, streamId) == 1;
    }

    private void requireAll(int changed, int expected) {
        if (changed != expected) {
            throw new ProgressMovedException(consumer);
        }
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static long[] longs(List<StreamProgress> rows, ToLongFunction<StreamProgress> column) {
        return rows.stream().mapToLong(column).toArray();
    }

    private static String[] states(List<StreamProgress> rows) {
        return rows.stream().map(progress -> progress.state().name()).toArray(String[]::new);
    }
}
