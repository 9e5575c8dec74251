package nl.impactkaart.report;

import static nl.impactkaart.report.Service.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.RebuildView;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Status;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Maps and reports are made anew while the old ones serve, and nobody is told of anything again; apart from the maps of other tests. */
class RebuildTest {

    private static final String PATH = "/api/v1/report/rebuild";
    private static final String OLD_PAGE = "<style></style>as it looked then";

    private static final String DATABASE = "rebuilt";
    private static final Service SERVICE = Apart.start(DATABASE);
    private static final JdbcTemplate STORED = Apart.stored(DATABASE);

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void every_report_is_made_again_byte_for_byte_and_told_to_nobody() {
        Recorder map = reported("Thrice", 3);
        settled();
        String told = told();
        String before = table();

        Found found = rebuilt(_ -> {});

        assertThat(found.tables())
                .extracting(RebuildView.Table::table)
                .containsExactly("report", "report_branding", "report_document", "report_map", "report_reason");
        assertThat(found.tables()).allMatch(RebuildView.Table::same);
        assertThat(found.live()).isEqualTo(found.rebuilt());
        assertThat(table()).isNotEqualTo(before);
        assertThat(told()).isEqualTo(told);
        assertThat(revisions(map)).isEqualTo(3);
        assertThat(STORED.queryForMap("SELECT changed_since, failure FROM report_map WHERE map_id = ?", map.mapId())
                        .values())
                .containsOnlyNulls();
        Apart.send(List.of(map.append(Wheels.contractRevised(4_000_000))));
        assertThat(SERVICE.report(map, editor).get("revision").asInt()).isEqualTo(4);
    }

    @Test
    void a_report_that_is_made_meanwhile_survives() {
        Recorder map = reported("Meanwhile", 1);
        settled();

        rebuilt(view -> {
            if (view.status() == Status.SWAPPING && revisions(map) == 1) {
                Apart.send(List.of(map.append(Wheels.contractRevised(4_000_000))));
                SERVICE.report(map, editor);
            }
        });

        assertThat(revisions(map)).isEqualTo(2);
        assertThat(SERVICE.report(map, editor).get("mapSequence").asLong()).isEqualTo(map.sequence());
        settled();
        assertThat(rebuilt(_ -> {}).tables()).allMatch(RebuildView.Table::same);
    }

    @Test
    void a_document_that_was_changed_by_another_hand_is_told_and_right_afterwards() {
        Recorder map = reported("Tampered", 2);
        settled();
        String page =
                SERVICE.get(path(map) + "?format=html&language=nl", editor).text();
        overwritePages(map, 2, "forged");

        Found found = rebuilt(_ -> {});

        assertThat(found.tables())
                .filteredOn(table -> !table.same())
                .extracting(RebuildView.Table::table)
                .containsExactly("report_document");
        assertThat(SERVICE.get(path(map) + "?format=html&language=nl", editor).text())
                .isEqualTo(page);
    }

    @Test
    void what_another_renderer_made_stays_as_it_is() {
        Recorder map = reported("Old", 1);
        settled();
        STORED.update("""
                        UPDATE report SET input = convert_to(regexp_replace(convert_from(input, 'UTF8'),
                            '"rendererVersion":[0-9]+', '"rendererVersion":0'), 'UTF8') WHERE map_id = ?""", map.mapId());
        overwritePages(map, 1, OLD_PAGE);

        assertThat(rebuilt(_ -> {}).tables()).allMatch(RebuildView.Table::same);

        assertThat(SERVICE.get(path(map) + "?format=html&language=nl", editor).text())
                .isEqualTo(OLD_PAGE);
    }

    @Test
    void a_report_that_is_due_stays_due() {
        Recorder map = reported("Due", 1);
        settled();
        STORED.execute(
                "ALTER TABLE report ADD CONSTRAINT trouble CHECK (map_id <> '" + map.mapId() + "' OR revision = 1)");
        Apart.send(List.of(map.append(Wheels.contractRevised(4_000_000))));
        SERVICE.status(map, editor, "FAILED");

        // The constraint stays behind with the table that retires.
        rebuilt(_ -> {});

        assertThat(SERVICE.report(map, editor).get("revision").asInt()).isEqualTo(2);
    }

    @Test
    void only_the_operator_may() {
        for (String role : List.of("editor", "auditor", "funder", "administrator")) {
            String token = Service.ISSUER.of(organisation, role);
            assertThat(SERVICE.post(PATH, token).problem()).isEqualTo("403 role-missing");
            assertThat(SERVICE.get(PATH, token).problem()).isEqualTo("403 role-missing");
        }
        String operator = Service.ISSUER.of(organisation, "operator");
        assertThat(SERVICE.post(PATH, operator).status()).isEqualTo(202);
        await().until(() ->
                SERVICE.get(PATH, operator).json().path("status").asString().equals("DONE"));
    }

    /** A map of which so many changes were reported. */
    private Recorder reported(String project, int revisions) {
        Recorder map = new Recorder(organisation);
        Apart.send(map.append(Histories.wheels(project)));
        SERVICE.report(map, editor);
        for (int revision = 2; revision <= revisions; revision++) {
            Apart.send(List.of(map.append(Wheels.contractRevised(3_000_000L + revision))));
            SERVICE.report(map, editor);
        }
        return map;
    }

    private Found rebuilt(Consumer<RebuildView> listener) {
        RebuildView ended = SERVICE.bean(Rebuild.class).run(listener, () -> true);
        assertThat(ended.failure()).isNull();
        assertThat(ended.status()).isEqualTo(Status.DONE);
        return Objects.requireNonNull(ended.found());
    }

    /** Waits until all maps of the organisation are reported. */
    private void settled() {
        await().until(() -> STORED.queryForList(
                        "SELECT 1 FROM report_map WHERE organisation = ? AND changed_since IS NOT NULL", organisation)
                .isEmpty());
    }

    private static String told() {
        return STORED.queryForMap("SELECT position, (SELECT count(*) FROM report_outbox) AS messages,"
                        + " (SELECT max(position) FROM report_outbox) AS last FROM report_head")
                .toString();
    }

    private static String table() {
        return STORED.queryForMap("SELECT 'report'::regclass::oid AS id").toString();
    }

    private static void overwritePages(Recorder map, int revision, String text) {
        STORED.update(
                "UPDATE report_document SET bytes = ? WHERE map_id = ? AND revision = ? AND format = 'html'",
                text.getBytes(StandardCharsets.UTF_8),
                map.mapId(),
                revision);
    }

    private int revisions(Recorder map) {
        return SERVICE.get(path(map) + "/revisions", editor).json().get("items").size();
    }
}
