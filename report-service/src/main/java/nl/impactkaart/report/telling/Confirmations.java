package nl.impactkaart.report.telling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.report.MapConfirmed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has it told that a version of a map was confirmed. */
public final class Confirmations {

    private final JdbcClient database;

    Confirmations(JdbcClient database) {
        this.database = database;
    }

    /**
     * Stores the message beside those of reports. Part of the caller's transaction, and best its last step: until it ends,
     * no other message gets a position.
     */
    public void tell(ConfirmedVersion version) {
        EncodedEvent message = EventCodec.encode(new MapConfirmed(
                version.mapId(),
                version.organisation(),
                version.mapSequence(),
                version.confirmedSequence(),
                URI.create(
                        "/api/v1/impact-maps/" + version.mapId() + "/report?atLeast=" + version.confirmedSequence())));
        database.sql("""
                        WITH head AS (
                            UPDATE report_head SET position = position + 1 WHERE id = 1 RETURNING position)
                        INSERT INTO report_outbox (position, event_id, name, map_id, created_at, data)
                        SELECT position, :event, :name, :map, :now, :data FROM head
                        RETURNING pg_notify('impactkaart_reports', '')""")
                .param("event", messageId(version.eventId()))
                .param("name", message.name())
                .param("map", version.mapId())
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .param("data", message.data())
                .query()
                .singleRow();
    }

    /** The same however often the event is taken in. */
    private static UUID messageId(UUID eventId) {
        return UUID.nameUUIDFromBytes(("told of " + eventId).getBytes(StandardCharsets.UTF_8));
    }
}
