package nl.impactkaart.report.reading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.report.Sha256;
import nl.impactkaart.report.access.Visibility;
import nl.impactkaart.report.printing.Prints;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored reports, as far as a reader may see them. */
@Component
class StoredReports {

    /**
     * Newest revision and what is known of the next one.
     *
     * @param parked further events of the map are held back by one that could not be taken in
     */
    record State(
            long mapSequence,
            @Nullable Integer revision,
            @Nullable Long reportedSequence,
            @Nullable Instant due,
            boolean rendering,
            boolean parked,
            @Nullable String failure) {}

    /** @param returnFactor absent without costs */
    record Revision(
            int revision, long mapSequence, @Nullable BigDecimal returnFactor, Instant createdAt) {}

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredDocument(byte[] bytes) {

        String etag() {
            return '"' + HexFormat.of().formatHex(Sha256.of(bytes)) + '"';
        }
    }

    private final JdbcClient database;
    private final Prints prints;
    private final String consumer;

    StoredReports(JdbcClient database, Prints prints, ConsumerSettings consumer) {
        this.database = database;
        this.prints = prints;
        this.consumer = consumer.group();
    }

    /** Where the report of a map stands; empty when the reader may not see the map, or there is none. */
    Optional<State> state(UUID mapId, Visibility visibility) {
        return database.sql("""
                        SELECT m.sequence, r.revision, r.map_sequence, t.execution_time, coalesce(t.picked, false),
                            EXISTS (SELECT FROM stream_progress WHERE consumer = :consumer AND stream_id = m.map_id
                                AND state = 'PARKED'),
                            m.failure
                        FROM report_map m
                        LEFT JOIN LATERAL (SELECT revision, map_sequence FROM report WHERE map_id = m.map_id
                            ORDER BY revision DESC LIMIT 1) r ON true
                        LEFT JOIN scheduled_tasks t
                            ON t.task_name = 'regenerate-report' AND t.task_instance = m.map_id::text
                        WHERE m.map_id = :map AND\s""" + visibility.condition())
                .param("map", mapId)
                .param("organisation", visibility.organisation())
                .param("consumer", consumer)
                .query((row, _) -> new State(
                        row.getLong(1),
                        row.getObject(2, Integer.class),
                        row.getObject(3, Long.class),
                        instant(row.getObject(4, OffsetDateTime.class)),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        row.getString(7)))
                .optional();
    }

    /** Revisions before a revision, the newest first. */
    List<Revision> revisions(UUID mapId, int before, int limit) {
        return database.sql("""
                        SELECT revision, map_sequence, return_factor, created_at FROM report
                        WHERE map_id = :map AND revision < :before ORDER BY revision DESC LIMIT :limit""")
                .param("map", mapId)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> new Revision(
                        row.getInt(1),
                        row.getLong(2),
                        row.getBigDecimal(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** A revision in the form that the reader wants; what is not stored is printed from the page. */
    Optional<StoredDocument> document(UUID mapId, int revision, Rendition rendition) {
        Locale language = rendition.language();
        return switch (rendition.format()) {
            case JSON -> document(mapId, revision, "json", language);
            case HTML -> document(mapId, revision, "html", language);
            case PDF -> page(mapId, revision, language).map(page -> new StoredDocument(prints.pdf(page)));
            case XLSX -> page(mapId, revision, language).map(page -> new StoredDocument(prints.spreadsheet(page)));
        };
    }

    private Optional<byte[]> page(UUID mapId, int revision, Locale language) {
        return document(mapId, revision, "html", language).map(StoredDocument::bytes);
    }

    private Optional<StoredDocument> document(UUID mapId, int revision, String format, Locale language) {
        return database.sql("""
                        SELECT bytes FROM report_document
                        WHERE map_id = :map AND revision = :revision AND format = :format AND language = :language""")
                .param("map", mapId)
                .param("revision", revision)
                .param("format", format)
                .param("language", language.getLanguage())
                .query((row, _) -> new StoredDocument(row.getBytes(1)))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
