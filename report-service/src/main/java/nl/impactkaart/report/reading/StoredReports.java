package nl.impactkaart.report.reading;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.report.Sha256;
import nl.impactkaart.report.access.Visibility;
import nl.impactkaart.report.printing.Prints;
import nl.impactkaart.report.stories.StoryDocuments;
import nl.impactkaart.report.stories.StoryDocuments.Place;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored reports, as far as a reader may see them. */
@Component
class StoredReports {

    private static final Logger LOG = LoggerFactory.getLogger(StoredReports.class);

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

    /** @param showsStories it is personal data then, and kept nowhere else */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record StoredDocument(byte[] bytes, boolean showsStories) {

        String etag() {
            return '"' + HexFormat.of().formatHex(Sha256.of(bytes)) + '"';
        }
    }

    /** @param bytes absent when a story that they showed is withdrawn */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(byte @Nullable [] bytes, List<UUID> stories) {}

    private final JdbcClient database;
    private final Prints prints;
    private final StoryDocuments sealing;
    private final String consumer;

    StoredReports(JdbcClient database, Prints prints, StoryDocuments sealing, ConsumerSettings consumer) {
        this.database = database;
        this.prints = prints;
        this.sealing = sealing;
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

    /**
     * A revision in the form that the reader wants; what is not stored is printed from the page.
     *
     * @throws ProblemException 410 {@code story-withdrawn} when it showed a story that is withdrawn
     */
    Optional<StoredDocument> document(UUID mapId, int revision, Rendition rendition) {
        Locale language = rendition.language();
        return switch (rendition.format()) {
            case JSON -> document(new Place(mapId, revision, "json", language));
            case HTML -> document(new Place(mapId, revision, "html", language));
            case PDF -> printed(mapId, revision, language, prints::pdf);
            case XLSX -> printed(mapId, revision, language, prints::spreadsheet);
        };
    }

    private interface Printer {
        byte[] print(byte[] page, boolean kept);
    }

    /** What shows stories is printed each time, so that they are nowhere but where their keys rule. */
    private Optional<StoredDocument> printed(UUID mapId, int revision, Locale language, Printer printer) {
        return document(new Place(mapId, revision, "html", language))
                .map(page ->
                        new StoredDocument(printer.print(page.bytes(), !page.showsStories()), page.showsStories()));
    }

    private Optional<StoredDocument> document(Place place) {
        return database.sql("""
                        SELECT bytes, stories FROM report_document
                        WHERE map_id = :map AND revision = :revision AND format = :format AND language = :language""")
                .param("map", place.mapId())
                .param("revision", place.revision())
                .param("format", place.format())
                .param("language", place.language().getLanguage())
                .query((row, _) -> new Row(
                        row.getBytes(1), List.of((UUID[]) row.getArray(2).getArray())))
                .optional()
                .map(row -> readable(row, place));
    }

    private StoredDocument readable(Row row, Place place) {
        if (row.stories().isEmpty()) {
            return new StoredDocument(Objects.requireNonNull(row.bytes()), false);
        }
        return Optional.ofNullable(row.bytes())
                .flatMap(kept -> opened(row.stories(), place, kept))
                .map(bytes -> new StoredDocument(bytes, true))
                .orElseThrow(() -> withdrawn(place));
    }

    private Optional<byte[]> opened(List<UUID> stories, Place place, byte[] kept) {
        try {
            return sealing.open(stories, place, kept);
        } catch (UncheckedIOException e) {
            LOG.error("The keys of stories are out of reach", e);
            throw new ProblemException(
                    503,
                    "stories-unavailable",
                    "Stories unavailable",
                    "Revision " + place.revision() + " shows stories, whose keys are out of reach."
                            + " /actuator/health/stories of the service says why; send the same request again when that is"
                            + " mended.");
        }
    }

    private ProblemException withdrawn(Place place) {
        String later = database.sql("""
                        SELECT min(revision) FROM report_document
                        WHERE map_id = :map AND revision > :revision AND bytes IS NOT NULL""")
                .param("map", place.mapId())
                .param("revision", place.revision())
                .query(Integer.class)
                .optional()
                .map(revision -> "Revision " + revision + " is without it.")
                .orElse("A revision without it is being made; GET the report's status tells when it is due.");
        return new ProblemException(
                410,
                "story-withdrawn",
                "Story withdrawn",
                "Revision " + place.revision() + " showed a story that was withdrawn, and nobody can read it any more. "
                        + later);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
