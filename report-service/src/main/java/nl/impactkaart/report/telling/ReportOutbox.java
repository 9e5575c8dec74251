package nl.impactkaart.report.telling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.messaging.Outbox;
import nl.impactkaart.messaging.OutboxMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored messages: one for each revision of a report, one for each confirmed version of a map. */
final class ReportOutbox implements Outbox {

    private static final int FIRST_REVISION = 1;

    private final JdbcClient database;

    ReportOutbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<OutboxMessage> after(long position, int limit) {
        return database.sql("""
                        SELECT position, event_id, name, map_id, sequence, created_at, data FROM report_outbox
                        WHERE position > :position ORDER BY position LIMIT :limit""")
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> {
                    // Every message is an append of its own.
                    long sequence = row.getLong("sequence");
                    return new OutboxMessage(
                            row.getLong("position"),
                            row.getObject("event_id", UUID.class),
                            row.getString("name"),
                            FIRST_REVISION,
                            row.getObject("map_id", UUID.class),
                            sequence,
                            sequence,
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            row.getBytes("data"),
                            null);
                })
                .list();
    }
}
