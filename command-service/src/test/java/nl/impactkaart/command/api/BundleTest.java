package nl.impactkaart.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.report.ReportDocument;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.proof.bundle.BundleReader;
import nl.impactkaart.proof.bundle.EarlierSize;
import nl.impactkaart.proof.bundle.PrintedReport;
import nl.impactkaart.proof.note.VerifierKeys;
import nl.impactkaart.proof.verify.Finding;
import nl.impactkaart.proof.verify.Finding.Check;
import nl.impactkaart.proof.verify.Finding.Status;
import nl.impactkaart.proof.verify.Held;
import nl.impactkaart.proof.verify.Verification;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;

class BundleTest {

    private final Client editor = Service.editor();
    private final Client anyone = Service.withoutToken();

    @Test
    void the_bundle_of_a_map_holds_its_latest_change_and_verifies_with_the_keys_of_the_log() {
        byte[] kept = checkpoint();
        Answer map = editor.post("/api/v1/impact-maps", Bodies.start()).expect(201);
        editor.post(path(map) + "/costs", Bodies.cost()).expect(201);

        Answer bundle =
                editor.get(path(map) + "/bundle?from=" + size(kept) + "&from=1").expect(200);

        Verification verification = verify(bundle, kept);
        assertThat(verification.findings())
                .filteredOn(finding -> finding.check() != Check.REPORT_FIGURES && finding.check() != Check.REPORT_FILE)
                .allMatch(finding -> finding.status() == Status.HOLDS)
                .extracting(Finding::check)
                .contains(Check.EVENTS_INCLUDED, Check.ENDS_AT_HEAD, Check.CONSISTENT_WITH_EARLIER);
        BundleReader read = read(bundle);
        assertThat(read.header().mapId()).isEqualTo(map.id());
        assertThat(read.header().consistency()).extracting(EarlierSize::size).containsExactly(1L, size(kept));
        assertThat(events(read)).isEqualTo(3);
        assertThat(bundle.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"impactkaart-" + map.id() + ".bundle.json\"");
        assertThat(bundle.header("Content-Type")).isEqualTo("application/json");
        assertThat(bundle.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void a_bundle_that_is_still_the_same_is_not_sent_again() {
        String path = path(editor.post("/api/v1/impact-maps", Bodies.start()).expect(201)) + "/bundle";
        await().untilAsserted(() -> {
            String tag = editor.get(path).expect(200).header("ETag");
            editor.get(path, "If-None-Match", tag).expect(304);
        });
        String tag = editor.get(path).header("ETag");
        editor.put(path.replace("bundle", "description"), "{\"aim\": \"more\", \"reason\": \"a test\"}")
                .expect(200);
        assertThat(editor.get(path, "If-None-Match", tag).expect(200).header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void it_is_for_the_map_s_own_organisation_alone() {
        Answer map = editor.post("/api/v1/impact-maps", Bodies.start()).expect(201);
        String path = path(map) + "/bundle";
        for (String role : List.of("editor", "auditor", "administrator")) {
            Service.member(Service.ORGANISATION, role).get(path).expect(200);
            assertThat(Service.member(UUID.randomUUID(), role).get(path).problem())
                    .isEqualTo("404 unknown-map");
        }
        assertThat(Service.member(Service.ORGANISATION, "funder").get(path).problem())
                .isEqualTo("404 unknown-map");
        assertThat(anyone.get(path).status()).isEqualTo(401);
        assertThat(editor.get("/api/v1/impact-maps/" + UUID.randomUUID() + "/bundle")
                        .problem())
                .isEqualTo("404 unknown-map");
    }

    @Test
    void an_organisation_s_own_history_is_no_map() {
        UUID organisation = UUID.randomUUID();
        Client administrator = Service.member(organisation, "administrator");
        administrator.put("/api/v1/branding", "{\"displayName\": \"Ours\"}").expect(200);

        assertThat(administrator
                        .get("/api/v1/impact-maps/" + organisation + "/bundle")
                        .problem())
                .isEqualTo("404 unknown-map");
    }

    @Test
    void an_earlier_size_must_be_one_that_the_log_had() {
        Answer map = editor.post("/api/v1/impact-maps", Bodies.start()).expect(201);
        assertThat(editor.get(path(map) + "/bundle?from=1000000000").problem()).isEqualTo("400 invalid-field from");
        assertThat(editor.get(path(map) + "/bundle?from=-1").status()).isEqualTo(400);
        assertThat(editor.get(path(map) + "/bundle?from=x").status()).isEqualTo(400);
        assertThat(read(editor.get(path(map) + "/bundle?from=0").expect(200))
                        .header()
                        .consistency())
                .extracting(EarlierSize::size)
                .containsExactly(0L);
    }

    @Test
    void it_tells_of_the_reports_that_were_made_of_the_events_it_holds() {
        Answer map = editor.post("/api/v1/impact-maps", Bodies.start()).expect(201);
        Service.tell(
                List.of(report(map.id(), 1, 0, "a", "b"), report(map.id(), 2, 1, "c"), report(map.id(), 3, 99, "d")));

        List<PrintedReport> told = await().until(
                        () -> read(editor.get(path(map) + "/bundle").expect(200))
                                .header()
                                .reports(),
                        reports -> reports.size() == 3);
        assertThat(told)
                .extracting(PrintedReport::sha256)
                .containsExactly("a".repeat(64), "b".repeat(64), "c".repeat(64));
        assertThat(told.getFirst().netPresentValue()).isEqualTo("0.00");
        assertThat(told.getFirst().returnFactor()).isNull();
        assertThat(verify(editor.get(path(map) + "/bundle"), checkpoint()).findings())
                .filteredOn(finding -> finding.check() == Check.REPORT_FIGURES)
                .hasSize(3)
                .allMatch(finding -> finding.status() == Status.HOLDS);
    }

    private static ReportUpdated report(UUID mapId, int revision, long sequence, String... hashes) {
        List<ReportDocument> documents = new ArrayList<>();
        for (String hash : hashes) {
            documents.add(new ReportDocument("html", hash.equals("b") ? "nl" : "en", hash.repeat(64)));
        }
        BigDecimal none = new BigDecimal("0.00");
        return new ReportUpdated(
                UUID.randomUUID(),
                mapId,
                Service.ORGANISATION,
                revision,
                sequence,
                "sroi-guide-2012",
                "1",
                null,
                null,
                none,
                "EUR",
                URI.create("/api/v1/impact-maps/" + mapId + "/report/revisions/" + revision),
                none,
                none,
                documents,
                List.of());
    }

    private Verification verify(Answer bundle, byte[] kept) {
        BundleReader read = read(bundle);
        VerifierKeys keys =
                VerifierKeys.parse(anyone.get("/log/vkey").expect(200).text());
        return Verification.of(read.header(), read, new Held(keys, kept, List.of()));
    }

    private byte[] checkpoint() {
        return anyone.get("/log/checkpoint").expect(200).text().getBytes(UTF_8);
    }

    private static long size(byte[] checkpoint) {
        return Long.parseLong(
                new String(checkpoint, UTF_8).lines().skip(1).findFirst().orElseThrow());
    }

    private static BundleReader read(Answer bundle) {
        return new BundleReader(
                new ByteArrayInputStream(bundle.expect(200).text().getBytes(UTF_8)));
    }

    private static int events(BundleReader bundle) {
        int events = 0;
        while (bundle.hasNext()) {
            bundle.next();
            events++;
        }
        return events;
    }

    private static String path(Answer map) {
        return "/api/v1/impact-maps/" + map.id();
    }
}
