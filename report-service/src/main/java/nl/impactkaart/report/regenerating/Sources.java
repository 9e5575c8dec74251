package nl.impactkaart.report.regenerating;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Methods;
import nl.impactkaart.impactmap.SubjectKind;
import nl.impactkaart.report.Sha256;
import nl.impactkaart.report.regenerating.ReportInput.BrandingUsed;
import nl.impactkaart.report.regenerating.ReportInput.ChangeReason;
import nl.impactkaart.report.regenerating.ReportInput.EarlierReport;
import nl.impactkaart.report.regenerating.ReportInput.ShownStory;
import nl.impactkaart.report.stories.ToldStory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reports are made from, as the tables hold it. */
final class Sources {

    /** As many points as a line shows well. */
    private static final int MOST_EARLIER = 60;

    /** More than a reader takes in. */
    private static final int MOST_REASONS = 100;

    private final JdbcClient database;

    Sources(JdbcClient database) {
        this.database = database;
    }

    /** Whether the map has changed since the latest report. */
    boolean isDue(UUID mapId, ImpactMap map) {
        return database.sql("SELECT NOT EXISTS (SELECT FROM report WHERE map_id = :map AND map_sequence >= :sequence)")
                .param("map", mapId)
                .param("sequence", map.sequence())
                .query(Boolean.class)
                .single();
    }

    /** The input of the next report of a map. */
    ReportInput next(UUID mapId, ImpactMap map, Instant now, int rendererVersion, List<ToldStory> told) {
        List<EarlierReport> earlier = earlier(mapId);
        EarlierReport latest = earlier.isEmpty() ? null : earlier.getLast();
        return new ReportInput(
                mapId,
                latest == null ? 1 : latest.revision() + 1,
                map.sequence(),
                now,
                method(map),
                rendererVersion,
                mapId.getLeastSignificantBits() ^ map.sequence(),
                earlier,
                latest == null ? List.of() : reasons(mapId, latest.mapSequence(), map.sequence()),
                branding(map.organisation()),
                told.stream()
                        .map(story -> new ShownStory(story.storyId(), story.saltedSha256()))
                        .toList());
    }

    /** What an input names, with the input. */
    ReportSource of(ReportInput input, ImpactMap map, List<ToldStory> told) {
        EarlierReport previous = input.previous();
        BrandingUsed branding = input.branding();
        return new ReportSource(
                input,
                map,
                previous == null ? null : state(input.mapId(), previous.revision()),
                branding == null ? null : branding(map.organisation(), branding),
                told);
    }

    /** A map for which no method was chosen is valued by the engine's own. */
    private static MethodChosen method(ImpactMap map) {
        MethodChosen chosen = map.method();
        return chosen == null ? Methods.chosen(MapValuation.input(map).method()) : chosen;
    }

    private List<EarlierReport> earlier(UUID mapId) {
        return database.sql("""
                        SELECT revision, map_sequence, created_at, return_factor FROM report
                        WHERE map_id = :map ORDER BY revision DESC LIMIT :most""")
                .param("map", mapId)
                .param("most", MOST_EARLIER)
                .query((row, _) -> new EarlierReport(
                        row.getInt(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBigDecimal(4)))
                .list()
                .reversed();
    }

    private List<ChangeReason> reasons(UUID mapId, long after, long upTo) {
        return database.sql("""
                        SELECT sequence, kind, row_id, reason FROM report_reason
                        WHERE map_id = :map AND sequence > :after AND sequence <= :upTo
                        ORDER BY sequence DESC LIMIT :most""")
                .param("map", mapId)
                .param("after", after)
                .param("upTo", upTo)
                .param("most", MOST_REASONS)
                .query((row, _) -> new ChangeReason(
                        row.getLong(1),
                        SubjectKind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4)))
                .list()
                .reversed();
    }

    private @Nullable BrandingUsed branding(@Nullable UUID organisation) {
        return database.sql("""
                        SELECT sequence, content FROM report_branding
                        WHERE organisation = :organisation ORDER BY sequence DESC LIMIT 1""")
                .param("organisation", organisation)
                .query((row, _) ->
                        new BrandingUsed(row.getLong(1), HexFormat.of().formatHex(Sha256.of(row.getBytes(2)))))
                .optional()
                .orElse(null);
    }

    private BrandingChosen branding(@Nullable UUID organisation, BrandingUsed used) {
        byte[] content = database.sql(
                        "SELECT content FROM report_branding WHERE organisation = :organisation AND sequence = :sequence")
                .param("organisation", organisation)
                .param("sequence", used.sequence())
                .query(byte[].class)
                .single();
        if (!HexFormat.of().formatHex(Sha256.of(content)).equals(used.sha256())) {
            throw new IllegalStateException("branding " + used.sequence() + " is not what the report was made with");
        }
        return ContractsJson.mapper().readValue(content, BrandingChosen.class);
    }

    private ImpactMap state(UUID mapId, int revision) {
        return ImpactMapCodec.decode(
                database.sql("SELECT state FROM report WHERE map_id = :map AND revision = :revision")
                        .param("map", mapId)
                        .param("revision", revision)
                        .query(byte[].class)
                        .single());
    }
}
