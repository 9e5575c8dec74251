package nl.impactkaart.command.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The columns of several appends side by side, as the one INSERT takes them. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AppendArrays(
        UUID[] events,
        UUID[] streams,
        String[] types,
        Long[] sequences,
        String[] names,
        String[] revisions,
        byte[][] payloads,
        byte[][] metadata,
        String[] times,
        @Nullable UUID[] organisations,
        @Nullable String[] keys,
        byte[] @Nullable [] hashes) {

    static AppendArrays of(List<Append> appends) {
        int size = appends.stream().mapToInt(append -> append.rows().size()).sum();
        AppendArrays arrays = new AppendArrays(
                new UUID[size],
                new UUID[size],
                new String[size],
                new Long[size],
                new String[size],
                new String[size],
                new byte[size][],
                new byte[size][],
                new String[size],
                new @Nullable UUID[size],
                new @Nullable String[size],
                new byte[size] @Nullable []);
        int at = 0;
        for (Append append : appends) {
            arrays.setKey(at, append.idempotency());
            for (EventRow row : append.rows()) {
                arrays.set(at++, row);
            }
        }
        return arrays;
    }

    /** The key stands on the first event of its append alone. */
    private void setKey(int at, @Nullable Idempotency idempotency) {
        if (idempotency != null) {
            organisations[at] = idempotency.organisation();
            keys[at] = idempotency.key();
            hashes[at] = idempotency.contentHash();
        }
    }

    private void set(int at, EventRow row) {
        events[at] = row.eventId();
        streams[at] = row.streamId();
        types[at] = row.aggregateType();
        sequences[at] = row.sequence();
        names[at] = row.name();
        revisions[at] = Integer.toString(row.revision());
        payloads[at] = row.payload();
        metadata[at] = row.metadata();
        times[at] = row.recordedAt().toString();
    }

    /** In the order in which the statement names them. */
    List<Array> columns(Connection connection) throws SQLException {
        return List.of(
                connection.createArrayOf("uuid", events),
                connection.createArrayOf("uuid", streams),
                connection.createArrayOf("text", types),
                connection.createArrayOf("int8", sequences),
                connection.createArrayOf("text", names),
                connection.createArrayOf("text", revisions),
                connection.createArrayOf("bytea", payloads),
                connection.createArrayOf("bytea", metadata),
                connection.createArrayOf("text", times),
                connection.createArrayOf("uuid", organisations),
                connection.createArrayOf("text", keys),
                connection.createArrayOf("bytea", hashes));
    }
}
