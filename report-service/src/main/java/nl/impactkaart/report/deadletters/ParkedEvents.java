package nl.impactkaart.report.deadletters;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.UndecodableEventException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events that could not be applied, by the organisation whose map they park. */
final class ParkedEvents {

    private record Row(ParkedEvent event, @Nullable UUID organisation) {}

    private final JdbcClient database;
    private final String consumer;

    ParkedEvents(JdbcClient database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /** Those of an organisation's maps, the oldest first. */
    List<ParkedEvent> of(UUID organisation) {
        return database
                .sql("""
                        SELECT d.stream_id, d.sequence, d.position, d.event_id, d.name, d.revision, d.error, d.time,
                            m.organisation, CASE WHEN m.map_id IS NULL THEN d.metadata END AS metadata
                        FROM dead_letter d LEFT JOIN report_map m ON m.map_id = d.stream_id
                        WHERE d.consumer = :consumer AND d.stream_id IS NOT NULL
                            AND (m.organisation = :organisation OR m.map_id IS NULL)
                        ORDER BY d.letter
                        """)
                .param("consumer", consumer)
                .param("organisation", organisation)
                .query((row, _) -> new Row(
                        new ParkedEvent(
                                row.getObject("stream_id", UUID.class),
                                row.getLong("sequence"),
                                row.getLong("position"),
                                row.getObject("event_id", UUID.class),
                                row.getString("name"),
                                row.getInt("revision"),
                                row.getString("error"),
                                row.getObject("time", OffsetDateTime.class).toInstant()),
                        organisation(row.getObject("organisation", UUID.class), row.getBytes("metadata"))))
                .list()
                .stream()
                .filter(row -> organisation.equals(row.organisation()))
                .map(Row::event)
                .toList();
    }

    /** Whether a map of this organisation is parked. */
    boolean parks(UUID mapId, UUID organisation) {
        return of(organisation).stream().anyMatch(event -> event.mapId().equals(mapId));
    }

    /** Of a map whose very first event could not be applied, only the event itself says whose it is. */
    private static @Nullable UUID organisation(@Nullable UUID ofMap, byte @Nullable [] metadata) {
        if (ofMap != null || metadata == null) {
            return ofMap;
        }
        try {
            return EventCodec.decodeMetadata(metadata).organisation();
        } catch (UndecodableEventException e) {
            return null;
        }
    }
}
