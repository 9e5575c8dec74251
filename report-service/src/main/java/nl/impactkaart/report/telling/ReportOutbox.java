package nl.impactkaart.report.telling;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCatalogue;
import nl.impactkaart.messaging.Outbox;
import nl.impactkaart.messaging.OutboxMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored messages, one for each revision of a report. */
final class ReportOutbox implements Outbox {

    private final JdbcClient database;

    ReportOutbox(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<OutboxMessage> after(long position, int limit) {
        return database.sql("""
                        SELECT position, event_id, map_id, revision, created_at, data FROM report_outbox
                        WHERE position > :position ORDER BY position LIMIT :limit""")
                .param("position", position)
                .param("limit", limit)
                .query((row, _) -> {
                    // The first revision is 1, the first sequence of a stream 0; every message is an append of its own.
                    long sequence = row.getInt("revision") - 1L;
                    return new OutboxMessage(
                            row.getLong("position"),
                            row.getObject("event_id", UUID.class),
                            EventCatalogue.REPORT_UPDATED.name(),
                            EventCatalogue.REPORT_UPDATED.revision(),
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
