package nl.impactkaart.report.regenerating;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.report.ReportDocument;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.report.stories.Stories;
import nl.impactkaart.report.stories.StoryDocuments;
import nl.impactkaart.report.stories.ToldStory;
import nl.impactkaart.report.telling.MessageStore;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and stores reports: the documents and the message that tells of them in one transaction. */
final class Reports {

    private final JdbcClient database;
    private final DocumentTable documentTable;
    private final Sources sources;
    private final MessageStore messages;
    private final Stories stories;
    private final StoryDocuments sealing;
    private final TransactionTemplate transaction;
    private final Renderer renderer;
    private final Runnable afterCommit;

    Reports(
            JdbcClient database,
            Stories stories,
            StoryDocuments sealing,
            TransactionTemplate transaction,
            Renderer renderer,
            Runnable afterCommit) {
        this.database = database;
        this.documentTable = new DocumentTable(database);
        this.sources = new Sources(database);
        this.messages = new MessageStore(database);
        this.stories = stories;
        this.sealing = sealing;
        this.transaction = transaction;
        this.renderer = renderer;
        this.afterCommit = afterCommit;
    }

    /** Makes the report of a map unless the latest shows all; returns the sequence that the latest then rests on. */
    long regenerate(UUID mapId) {
        byte[] state = database.sql("SELECT state FROM report_map WHERE map_id = :map")
                .param("map", mapId)
                .query(byte[].class)
                .single();
        ImpactMap map = ImpactMapCodec.decode(state);
        if (sources.isDue(mapId, map)) {
            List<ToldStory> told = stories.of(mapId, map);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            ReportInput input = sources.next(mapId, map, now, renderer.version(), told);
            List<Document> documents = renderer.render(sources.of(input, map, told));
            ReportUpdated message = message(input, map, MapValuation.of(map), documents);
            transaction.executeWithoutResult(_ -> {
                // What was withdrawn meanwhile has made the map change: another report is due.
                if (areStillTold(input)) {
                    store(input, state, documents, message);
                }
            });
            afterCommit.run();
        }
        return map.sequence();
    }

    /** Whether no story of the report was withdrawn since; none is, from then on, before the transaction has ended. */
    private boolean areStillTold(ReportInput input) {
        if (input.stories().isEmpty()) {
            return true;
        }
        byte[] state = database.sql("SELECT state FROM report_map WHERE map_id = :map FOR UPDATE")
                .param("map", input.mapId())
                .query(byte[].class)
                .single();
        Set<UUID> told = Stories.toldIn(ImpactMapCodec.decode(state)).stream()
                .map(story -> story.id().value())
                .collect(toSet());
        return told.containsAll(input.storyIds());
    }

    private void store(ReportInput input, byte[] state, List<Document> documents, ReportUpdated message) {
        OffsetDateTime now = input.madeAt().atOffset(ZoneOffset.UTC);
        database.sql("""
                        INSERT INTO report (map_id, revision, map_sequence, return_factor, state, input, created_at)
                        VALUES (:map, :revision, :sequence, :factor, :state, :input, :now)""")
                .param("map", input.mapId())
                .param("revision", input.revision())
                .param("sequence", input.mapSequence())
                .param("factor", message.returnFactor())
                .param("state", state)
                .param("input", input.json())
                .param("now", now)
                .update();
        if (input.stories().isEmpty()) {
            documentTable.store(input, documents);
        } else {
            documentTable.store(input, documents, sealing);
        }
        database.sql("UPDATE report_map SET failure = NULL WHERE map_id = :map")
                .param("map", input.mapId())
                .update();
        // Last, so that the one row which all reports wait for is held for as short as can be.
        messages.add(UUID.randomUUID(), message, now);
    }

    private static ReportUpdated message(
            ReportInput input, ImpactMap map, Valuation valuation, List<Document> documents) {
        int digits = map.startedProject().fractionDigits();
        return new ReportUpdated(
                UUID.nameUUIDFromBytes(("report of " + input.mapId()).getBytes(StandardCharsets.UTF_8)),
                input.mapId(),
                Objects.requireNonNull(map.organisation(), "a started map has an organisation"),
                input.revision(),
                input.mapSequence(),
                input.method().methodId(),
                input.method().methodVersion(),
                input.previousReturnFactor(),
                rounded(valuation.returnFactor()),
                Rounding.money(valuation.netPresentValue(), digits),
                map.startedProject().currency(),
                URI.create("/api/v1/impact-maps/" + input.mapId() + "/report/revisions/" + input.revision()),
                Rounding.money(valuation.presentValueOfBenefits(), digits),
                Rounding.money(valuation.presentValueOfCosts(), digits),
                documents.stream().map(Reports::told).toList(),
                map.grantNumbers());
    }

    private static ReportDocument told(Document document) {
        return new ReportDocument(
                document.format(),
                document.language().getLanguage(),
                HexFormat.of().formatHex(document.sha256()));
    }

    static @Nullable BigDecimal rounded(@Nullable BigDecimal factor) {
        return factor == null ? null : Rounding.factor(factor);
    }

    /**
     * Whether the map has changed since; if not, nothing is left unreported. What has changed since waits anew: else
     * its report would be overdue at once, and a map that never rests be reported without pause.
     */
    boolean isBehind(UUID mapId, long reported) {
        return database.sql("""
                        UPDATE report_map SET changed_since = CASE WHEN sequence = :reported THEN NULL ELSE now() END
                        WHERE map_id = :map RETURNING sequence <> :reported""")
                .param("map", mapId)
                .param("reported", reported)
                .query(Boolean.class)
                .single();
    }

    /** Lets readers see that the latest attempt failed. */
    void failed(UUID mapId, String reason) {
        database.sql("UPDATE report_map SET failure = :reason WHERE map_id = :map")
                .param("reason", reason)
                .param("map", mapId)
                .update();
    }
}
