package nl.impactkaart.report.telling;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.report.MapConfirmed;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.contracts.report.ReportUpdated;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores messages, each with its position, its place within the map, and what subscribers are matched by. */
public final class MessageStore {

    private final JdbcClient database;

    public MessageStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stores a message. Part of the caller's transaction, and best its last step: until it ends, no other message gets a
     * position.
     */
    public void add(UUID messageId, Notice notice, OffsetDateTime now) {
        // In this order, and two statements: the second sees what all have stored who held the head before.
        long position = database.sql("UPDATE report_head SET position = position + 1 WHERE id = 1 RETURNING position")
                .query(Long.class)
                .single();
        EncodedEvent message = EventCodec.encode(notice);
        database.sql("""
                        INSERT INTO report_outbox (position, event_id, name, map_id, revision, sequence, organisation,
                            audience, previous_factor, return_factor, created_at, data)
                        SELECT :position, :event, :name, :map, :revision,
                            (SELECT coalesce(max(sequence), -1) + 1 FROM report_outbox WHERE map_id = :map),
                            :organisation,
                            coalesce((SELECT shared_with FROM report_map WHERE map_id = :map), '{}'),
                            :previous, :factor, :now, :data
                        RETURNING pg_notify('impactkaart_reports', '')""")
                .param("position", position)
                .param("event", messageId)
                .param("name", message.name())
                .param("map", notice.mapId())
                .param("revision", revision(notice))
                .param("organisation", notice.organisation())
                .param("previous", previousFactor(notice))
                .param("factor", factor(notice))
                .param("now", now)
                .param("data", message.data())
                .query()
                .singleRow();
    }

    private static @Nullable Integer revision(Notice notice) {
        return switch (notice) {
            case ReportUpdated report -> report.revision();
            case MapConfirmed _ -> null;
        };
    }

    private static @Nullable BigDecimal previousFactor(Notice notice) {
        return switch (notice) {
            case ReportUpdated report -> report.previousReturnFactor();
            case MapConfirmed _ -> null;
        };
    }

    private static @Nullable BigDecimal factor(Notice notice) {
        return switch (notice) {
            case ReportUpdated report -> report.returnFactor();
            case MapConfirmed _ -> null;
        };
    }
}
