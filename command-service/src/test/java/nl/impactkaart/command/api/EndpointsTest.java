package nl.impactkaart.command.api;

import static nl.impactkaart.command.api.Bodies.cost;
import static nl.impactkaart.command.api.Bodies.evidence;
import static nl.impactkaart.command.api.Bodies.finding;
import static nl.impactkaart.command.api.Bodies.grant;
import static nl.impactkaart.command.api.Bodies.labourEffect;
import static nl.impactkaart.command.api.Bodies.outcome;
import static nl.impactkaart.command.api.Bodies.reach;
import static nl.impactkaart.command.api.Bodies.reason;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.GrantLinked;
import nl.impactkaart.contracts.impactmap.GrantUnlinked;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapReopened;
import nl.impactkaart.contracts.impactmap.ImpactMapStarted;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.PriceIndex;
import nl.impactkaart.contracts.impactmap.ProjectDescribed;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import nl.impactkaart.contracts.impactmap.ReachRevised;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;

/** What every endpoint does when all is well. */
class EndpointsTest {

    private final Client editor = Service.editor();
    private final Client auditor = Service.member(Service.ORGANISATION, "auditor");

    @Test
    void a_map_is_started_with_the_default_method() {
        Answer answer = editor.post("/api/v1/impact-maps", Bodies.start("periodEnd", "2032-06-30"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.sequence()).isEqualTo(1);
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/impact-maps/" + answer.id());
        List<RecordedEvent> history = Service.history(answer.id());
        assertThat(history.getFirst().event()).isInstanceOf(ImpactMapStarted.class);
        assertThat(history.getLast().event()).isInstanceOfSatisfying(MethodChosen.class, method -> {
            assertThat(method.methodId()).isEqualTo("sroi-guide-2012");
            assertThat(method.horizonYears()).isEqualTo(7);
        });
    }

    @Test
    void a_map_is_started_with_a_preset_over_a_horizon_of_ones_own() {
        Answer answer = editor.post(
                "/api/v1/impact-maps", Bodies.start("method", Map.of("methodId", "mkba-nl-2021", "horizonYears", 12)));

        assertThat(last(answer.id()).event()).isInstanceOfSatisfying(MethodChosen.class, method -> {
            assertThat(method.methodId()).isEqualTo("mkba-nl-2021");
            assertThat(method.costsDiscounted()).isTrue();
            assertThat(method.horizonYears()).isEqualTo(12);
        });
    }

    @Test
    void an_event_says_who_when_and_why() {
        UUID map = Bodies.started(editor);
        UUID correlation = UUID.randomUUID();

        editor.post(
                path(map) + "/costs",
                cost("reason", "signed today", "effectiveOn", "2026-03-01"),
                "X-Correlation-Id",
                correlation.toString());

        EventMetadata metadata = last(map).metadata();
        assertThat(metadata.actor()).isEqualTo(Service.MEMBER);
        assertThat(metadata.organisation()).isEqualTo(Service.ORGANISATION);
        assertThat(metadata.reason()).isEqualTo("signed today");
        assertThat(metadata.effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(metadata.correlation()).isEqualTo(correlation);
        assertThat(metadata.appendLast()).isEqualTo(2);
    }

    @Test
    void a_project_is_described() {
        UUID map = Bodies.started(editor);
        Answer answer = editor.put(path(map) + "/description", Bodies.of("aim", "Less loneliness\nin the district"));
        assertChanged(answer, map, 2);
        assertThat(last(map).event())
                .isEqualTo(new ProjectDescribed("Less loneliness\nin the district", null, null, null));
    }

    @Test
    void a_method_of_ones_own_is_chosen() {
        UUID map = Bodies.started(editor);
        Answer answer = editor.put(path(map) + "/method", """
                {"method": {"methodId": "province-2026", "methodVersion": "2", "horizonYears": 40,
                  "rates": [{"fromYear": 1, "ratePerYear": "0.035"}, {"fromYear": 31, "ratePerYear": "0.03"}],
                  "discountTiming": "MIDDLE", "costsDiscounted": true, "adjustment": "SUBTRACTIVE",
                  "valuedAt": "FINAL_YEAR", "priceLevelYear": 2026, "optimismBias": {"ASSUMED": "0.25"},
                  "priceIndex": [{"calendarYear": 2020, "index": "100"}, {"calendarYear": 2026, "index": "127.5"}]},
                 "reason": "the province asks for it"}
                """);
        assertChanged(answer, map, 2);
        assertThat(last(map).event()).isInstanceOfSatisfying(MethodChosen.class, method -> {
            assertThat(method.methodId()).isEqualTo("province-2026");
            assertThat(method.rates()).hasSize(2);
            assertThat(method.valuedAt()).isEqualTo(ValuedAt.FINAL_YEAR);
            assertThat(method.priceLevelYear()).isEqualTo(2026);
            assertThat(method.priceIndex())
                    .containsExactly(
                            new PriceIndex(2020, new BigDecimal("100")), new PriceIndex(2026, new BigDecimal("127.5")));
            assertThat(method.optimismBias()).containsExactly(Map.entry(EvidenceGrade.ASSUMED, new BigDecimal("0.25")));
        });
    }

    @Test
    void a_map_is_confirmed_closed_and_reopened() {
        UUID map = Bodies.started(editor);
        assertChanged(editor.post(path(map) + "/confirmations", Bodies.of("name", "Plan 2026")), map, 2);
        assertThat(last(map).event()).isEqualTo(new ImpactMapConfirmed("Plan 2026", 1));
        assertChanged(editor.post(path(map) + "/closure", ""), map, 3);
        assertThat(last(map).event()).isEqualTo(new ImpactMapClosed());
        assertChanged(editor.post(path(map) + "/closure", "{}"), map, 3);
        assertChanged(editor.delete(path(map) + "/closure", reason("a figure was wrong")), map, 4);
        assertThat(last(map).event()).isEqualTo(new ImpactMapReopened());
    }

    @Test
    void an_editor_or_an_administrator_shares_a_map() {
        UUID map = Bodies.started(editor);
        UUID funder = UUID.randomUUID();
        Client administrator = Service.member(Service.ORGANISATION, "administrator");

        assertChanged(editor.put(path(map) + "/shares/" + funder, ""), map, 2);
        assertThat(last(map).event()).isEqualTo(new MapShared(funder));
        assertChanged(editor.put(path(map) + "/shares/" + funder, ""), map, 2);
        assertChanged(administrator.delete(path(map) + "/shares/" + funder, ""), map, 3);
        assertThat(last(map).event()).isEqualTo(new MapUnshared(funder));
        assertChanged(administrator.put(path(map) + "/shares/" + funder, reason("the grant was given")), map, 4);
    }

    @Test
    void a_cost_is_recorded_revised_and_removed() {
        UUID map = Bodies.started(editor);
        UUID id = created(editor.post(path(map) + "/costs", cost()), map, "costs");
        assertThat(last(map).event()).isInstanceOf(CostRecorded.class);
        String revised = cost("fixedAmountMinor", 2_600_000, "reason", "wages rose");
        assertChanged(editor.put(path(map) + "/costs/" + id, revised), id, 3);
        assertThat(last(map).event()).isInstanceOf(CostRevised.class);
        assertChanged(editor.put(path(map) + "/costs/" + id, revised), id, 3);
        assertChanged(editor.delete(path(map) + "/costs/" + id, reason("counted twice")), id, 4);
        assertThat(last(map).event()).isEqualTo(new CostRemoved(id));
    }

    @Test
    void reach_is_recorded_revised_and_removed() {
        UUID map = Bodies.started(editor);
        UUID id = created(editor.post(path(map) + "/reach", reach()), map, "reach");
        assertThat(last(map).event()).isInstanceOf(ReachRecorded.class);
        String revised = reach("targetGroup", "Neighbours", "reason", "a better word");
        assertChanged(editor.put(path(map) + "/reach/" + id, revised), id, 3);
        assertThat(last(map).event()).isInstanceOf(ReachRevised.class);
        assertChanged(editor.delete(path(map) + "/reach/" + id, reason("they moved away")), id, 4);
        assertThat(last(map).event()).isEqualTo(new ReachRemoved(id));
    }

    @Test
    void an_outcome_is_recorded_revised_and_removed() {
        UUID map = Bodies.started(editor);
        UUID id = created(editor.post(path(map) + "/outcomes", outcome("deadweight", "0.350")), map, "outcomes");
        assertThat(last(map).event())
                .isInstanceOfSatisfying(
                        OutcomeRecorded.class,
                        recorded -> assertThat(recorded.deadweight()).isEqualTo("0.350"));
        String revised = outcome("quantityPerYear", "95", "reason", "counted");
        assertChanged(editor.put(path(map) + "/outcomes/" + id, revised), id, 3);
        assertThat(last(map).event()).isInstanceOf(OutcomeRevised.class);
        assertChanged(editor.delete(path(map) + "/outcomes/" + id, reason("no evidence")), id, 4);
        assertThat(last(map).event()).isEqualTo(new OutcomeRemoved(id));
    }

    @Test
    void an_outcome_is_credited_to_those_who_pay() {
        UUID map = Bodies.started(editor);
        editor.post(path(map) + "/costs", cost());
        String shared = outcome("allocations", List.of(Map.of("payer", "Municipality", "share", "0.60")));
        assertThat(editor.post(path(map) + "/outcomes", shared).status()).isEqualTo(201);
        assertThat(last(map).event())
                .isInstanceOfSatisfying(
                        OutcomeRecorded.class,
                        recorded -> assertThat(recorded.allocations())
                                .containsExactly(new Allocation("Municipality", new BigDecimal("0.60"))));
    }

    @Test
    void a_labour_effect_is_recorded_revised_and_removed() {
        UUID map = Bodies.started(editor);
        UUID id = created(editor.post(path(map) + "/labour-effects", labourEffect()), map, "labour-effects");
        assertThat(last(map).event()).isInstanceOf(LabourEffectRecorded.class);
        String revised = labourEffect(
                "hoursPerYear",
                "-12.5",
                "ranges",
                List.of(Map.of("figure", "hoursPerYear", "low", "-20", "high", "0")),
                "reason",
                "counted");
        assertChanged(editor.put(path(map) + "/labour-effects/" + id, revised), id, 3);
        assertThat(last(map).event()).isInstanceOfSatisfying(LabourEffectRevised.class, effect -> {
            assertThat(effect.hoursPerYear()).isEqualTo("-12.5");
            assertThat(effect.ranges()).hasSize(1);
        });
        assertChanged(editor.delete(path(map) + "/labour-effects/" + id, reason("nobody was hired")), id, 4);
        assertThat(last(map).event()).isEqualTo(new LabourEffectRemoved(id));
    }

    @Test
    void evidence_is_attached_and_withdrawn() {
        UUID map = Bodies.started(editor);
        UUID id = created(editor.post(path(map) + "/evidence", evidence("reason", "asked for")), map, "evidence");
        assertThat(last(map).event())
                .isInstanceOfSatisfying(
                        EvidenceAttached.class,
                        attached ->
                                assertThat(attached.link()).isEqualTo(URI.create("https://plans.example/lunch-club")));
        assertChanged(editor.delete(path(map) + "/evidence/" + id, reason("out of date")), id, 3);
        assertThat(last(map).event()).isEqualTo(new EvidenceWithdrawn(id));
    }

    @Test
    void evidence_supports_one_figure_of_a_row() {
        UUID map = Bodies.started(editor);
        UUID outcome = editor.post(path(map) + "/outcomes", outcome()).id();
        Answer answer = editor.post(
                path(map) + "/evidence",
                evidence(
                        "kind",
                        "OUTCOME",
                        "rowId",
                        outcome,
                        "figure",
                        "deadweight",
                        "link",
                        null,
                        "fileSha256",
                        "ab".repeat(32)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(last(map).event()).isInstanceOfSatisfying(EvidenceAttached.class, attached -> {
            assertThat(attached.rowId()).isEqualTo(outcome);
            assertThat(attached.figure()).isEqualTo("deadweight");
        });
    }

    @Test
    void a_finding_is_raised_by_an_auditor_and_answered_by_an_editor() {
        UUID map = Bodies.started(editor);
        UUID id = created(auditor.post(path(map) + "/findings", finding("aboutSequence", 1)), map, "findings");
        assertThat(last(map).event())
                .isEqualTo(new FindingRaised(id, FigureKind.MAP, null, null, 1L, "The plan is missing"));

        String answer = path(map) + "/findings/" + id + "/answer";
        assertChanged(editor.post(answer, Bodies.of("text", "It is attached")), id, 3);
        assertThat(last(map).event()).isEqualTo(new FindingAnswered(id, "It is attached"));
        assertThat(editor.post(answer, Bodies.of("text", "Twice")).problem()).isEqualTo("409 finding-answered");
    }

    @Test
    void a_grant_is_linked_once_and_unlinked() {
        UUID map = Bodies.started(editor);
        UUID funder = UUID.randomUUID();
        UUID id = created(editor.post(path(map) + "/grants", grant("funderId", funder)), map, "grants");
        assertThat(last(map).event())
                .isEqualTo(new GrantLinked(
                        id,
                        "SW 2026/0417",
                        "Gemeente",
                        funder,
                        12_500_000,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2027, 12, 31)));

        Answer again = editor.post(path(map) + "/grants", grant("funderId", funder, "number", "sw 2026/0417"));
        assertThat(created(again, map, "grants")).isEqualTo(id);
        assertThat(again.sequence()).isEqualTo(2);
        assertThat(editor.post(path(map) + "/grants", grant("funderId", funder, "amountMinor", 1))
                        .problem())
                .isEqualTo("409 grant-already-linked");

        assertChanged(editor.delete(path(map) + "/grants/" + id, reason("given back")), id, 3);
        assertThat(last(map).event()).isEqualTo(new GrantUnlinked(id));
    }

    @Test
    void a_confirmed_version_is_verified_by_an_auditor() {
        UUID map = Bodies.started(editor);
        editor.post(path(map) + "/confirmations", Bodies.of("name", "Plan")).expect(200);

        assertChanged(auditor.post(path(map) + "/confirmations/1/verification"), map, 3);
        assertThat(last(map).event()).isEqualTo(new VersionVerified(1));
        assertThat(auditor.post(path(map) + "/confirmations/2/verification").problem())
                .isEqualTo("404 unknown-version");
    }

    @Test
    void a_repeated_finding_is_recorded_once_and_a_stale_one_not_at_all() {
        UUID map = Bodies.started(editor);
        String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};
        Answer first = auditor.post(path(map) + "/findings", finding(), key);
        Answer again = auditor.post(path(map) + "/findings", finding(), key);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(auditor.post(path(map) + "/findings", finding(), "If-Match", "\"1\"")
                        .problem())
                .isEqualTo("412 stale If-Match");
        assertThat(last(map).sequence()).isEqualTo(2);
    }

    private static String path(UUID map) {
        return "/api/v1/impact-maps/" + map;
    }

    @Test
    void a_scenario_is_defined_revised_adopted_and_discarded() {
        UUID map = Bodies.started(editor);
        UUID costId = editor.post(path(map) + "/costs", cost()).id();
        Answer defined = editor.post(path(map) + "/scenarios", scenario(costId, "1.5"));
        assertThat(defined.status()).isEqualTo(201);
        String scenario = path(map) + "/scenarios/" + defined.id();

        assertThat(editor.put(scenario, scenario(costId, "2", "reason", "dearer still"))
                        .status())
                .isEqualTo(200);
        Answer adopted = editor.post(scenario + "/adoption", Bodies.reason("the offer came"));

        assertThat(adopted.status()).isEqualTo(200);
        assertThat(adopted.id()).isEqualTo(defined.id());
        List<RecordedEvent> history = Service.history(map);
        List<RecordedEvent> append = history.subList(history.size() - 2, history.size());
        assertThat(append.getFirst().event()).isEqualTo(new ScenarioAdopted(defined.id()));
        assertThat(append.getLast().event()).isInstanceOf(CostRevised.class);
        assertThat(append).extracting(RecordedEvent::metadata).allSatisfy(metadata -> {
            assertThat(metadata.appendLast()).isEqualTo(adopted.sequence());
            assertThat(metadata.scenario()).isEqualTo(defined.id());
            assertThat(metadata.reason()).isEqualTo("Scenario \"Dearer\": the offer came");
        });
        assertThat(editor.delete(scenario, Bodies.reason("done")).code()).isEqualTo("scenario-ended");
    }

    @Test
    void a_scenario_that_the_map_has_left_behind_is_not_adopted() {
        UUID map = Bodies.started(editor);
        UUID costId = editor.post(path(map) + "/costs", cost()).id();
        UUID scenario =
                editor.post(path(map) + "/scenarios", scenario(costId, "1.5")).id();
        editor.put(path(map) + "/costs/" + costId, cost("payer", "Province", "reason", "other payer"));

        Answer answer = editor.post(path(map) + "/scenarios/" + scenario + "/adoption");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("scenario-outdated");
        assertThat(answer.text()).contains("cost " + costId);
    }

    private static String scenario(UUID costId, String factor, Object... more) {
        Object[] fields = new Object[more.length + 4];
        fields[0] = "name";
        fields[1] = "Dearer";
        fields[2] = "adjustments";
        fields[3] = List.of(Map.of(
                "kind", "COST",
                "rowId", costId.toString(),
                "figure", "fixedAmountMinor",
                "operation", "SCALE",
                "value", factor));
        System.arraycopy(more, 0, fields, 4, more.length);
        return Bodies.of(fields);
    }

    private static RecordedEvent last(UUID map) {
        return Service.history(map).getLast();
    }

    private static UUID created(Answer answer, UUID map, String rows) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(path(map) + "/" + rows + "/" + answer.id());
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.json().path("mapId").asString()).isEqualTo(map.toString());
        return answer.id();
    }

    private static void assertChanged(Answer answer, UUID id, long sequence) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.id()).isEqualTo(id);
        assertThat(answer.sequence()).isEqualTo(sequence);
        assertThat(answer.header("ETag")).isEqualTo("\"" + sequence + "\"");
    }
}
