package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an auditor asks: who changed what, when and why, and how it moved the estimate. */
class EvolutionTest {

    private static final UUID SAVER = UUID.randomUUID();
    private static final UUID CHEAPER = new UUID(71, 1);
    private static final UUID INVOICE = new UUID(71, 2);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String auditor = Service.ISSUER.of(organisation, "auditor");
    private final Recorder map = wheels(organisation, "Wheels-to-Meals");

    @Test
    void aChangedCostIsToldWithItsWorthBeforeAndAfter() {
        send(List.of(map.append(new EvidenceAttached(
                INVOICE,
                FigureKind.COST,
                Wheels.CONTRACT,
                "fixedAmountMinor",
                "Invoice",
                EvidenceGrade.MEASURED,
                "ab".repeat(32),
                null))));
        send(List.of(map.by(SAVER).effectiveOn(LocalDate.of(2026, 2, 1)).append(Wheels.contractRevised(3_000_000))));

        JsonNode item = page("language=en").get("items").get(0);

        assertThat(item.get("sequence").asLong()).isEqualTo(map.sequence());
        assertThat(item.get("type").asString()).isEqualTo("impactkaart.cost-revised");
        assertThat(item.get("kind").asString()).isEqualTo("COST");
        assertThat(item.get("row").asString()).isEqualTo(Wheels.CONTRACT.toString());
        assertThat(item.get("member").asString()).isEqualTo(SAVER.toString());
        assertThat(item.get("effectiveOn").asString()).isEqualTo("2026-02-01");
        assertThat(item.get("reason").asString()).isEqualTo("A test");
        assertThat(item.get("what").asString()).contains("from £\u00a024,375.00 to £\u00a030,000.00");
        assertThat(item.at("/figures/0/before").asString()).isEqualTo("2437500");
        assertThat(item.at("/figures/0/after").asString()).isEqualTo("3000000");
        assertThat(item.at("/evidence/0/title").asString()).isEqualTo("Invoice");
        assertThat(item.at("/before/returnFactor").asString()).isEqualTo("1.929013");
        assertThat(item.at("/before/netPresentValue").asString()).isEqualTo("39366.93");
        assertThat(item.at("/after/returnFactor").asString()).isEqualTo("1.702957");
        assertThat(item.at("/after/netPresentValue").asString()).isEqualTo("33741.93");
        assertThat(page("language=nl").at("/items/0/what").asString())
                .contains("van £\u00a024.375,00 naar £\u00a030.000,00");
    }

    @Test
    void theStartHasNoWorthBeforeItAndItsWholeAppendOneAfter() {
        JsonNode items = page("limit=200").get("items");
        JsonNode first = items.get(items.size() - 1);

        assertThat(items).hasSize((int) map.sequence() + 1);
        assertThat(first.get("sequence").asLong()).isZero();
        assertThat(first.has("before")).isFalse();
        assertThat(items.valueStream()
                        .map(item -> item.at("/after/returnFactor").asString()))
                .allMatch("1.929013"::equals);
        assertThat(first.get("appendLast").asLong()).isEqualTo(map.sequence());
    }

    @Test
    void anAdoptionMovesTheWorthOnceForAllThatItChanged() {
        send(List.of(map.append(new ScenarioDefined(CHEAPER, "Cheaper", null, List.of()))));
        send(map.adopting(CHEAPER)
                .append(List.of(
                        new ScenarioAdopted(CHEAPER),
                        Wheels.contractRevised(2_000_000),
                        Wheels.contractRevised(3_000_000))));

        JsonNode items = page("scenario=" + CHEAPER).get("items");

        assertThat(items).hasSize(4);
        assertThat(items.valueStream()
                        .limit(3)
                        .map(item -> item.at("/before/returnFactor").asString()))
                .allMatch("1.929013"::equals);
        assertThat(items.valueStream()
                        .limit(3)
                        .map(item -> item.at("/after/returnFactor").asString()))
                .allMatch("1.702957"::equals);
        assertThat(items.get(0).at("/figures/0/before").asString()).isEqualTo("2000000");
        assertThat(page("kind=SCENARIO").get("items")).hasSize(2);
    }

    @Test
    void itIsFilteredByWhoWhatAndWhen() {
        send(List.of(map.by(SAVER).append(Wheels.contractRevised(3_000_000))));
        send(List.of(map.by(UUID.randomUUID()).append(new MapShared(UUID.randomUUID()))));
        JsonNode all = page("limit=200").get("items");
        String revisedAt = all.get(1).get("recordedAt").asString();
        String sharedAt = all.get(0).get("recordedAt").asString();
        long revised = map.sequence() - 1;

        assertThat(sequences(page("actor=" + SAVER))).containsExactly(revised);
        assertThat(sequences(page("kind=SHARING"))).containsExactly(map.sequence());
        assertThat(sequences(page("kind=SHARING&kind=PROJECT"))).containsExactly(map.sequence(), 0L);
        assertThat(sequences(page("row=" + Wheels.CONTRACT))).containsExactly(revised, 4L);
        assertThat(sequences(page("from=" + revisedAt))).containsExactly(map.sequence(), revised);
        assertThat(sequences(page("from=" + revisedAt + "&until=" + sharedAt))).containsExactly(revised);
        assertThat(page("actor=" + UUID.randomUUID()).get("items")).isEmpty();
    }

    @Test
    void aLongHistoryComesPageByPageWithoutAGap() {
        for (int i = 0; i < 130; i++) {
            send(List.of(map.append(Wheels.contractRevised(2_000_000 + i))));
        }

        List<Long> seen = new ArrayList<>();
        List<String> contracts = new ArrayList<>();
        JsonNode page = page("limit=40");
        while (true) {
            seen.addAll(sequences(page));
            page.get("items")
                    .forEach(item -> contracts.add(item.at("/figures/0/before").asString()));
            if (!page.has("next")) {
                break;
            }
            page = page("limit=40&cursor=" + page.get("next").asLong());
        }

        assertThat(seen).hasSize((int) map.sequence() + 1).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(contracts.subList(0, 3)).containsExactly("2000128", "2000127", "2000126");
        // Far from a page before: brought forward from a snapshot.
        assertThat(page("limit=1&cursor=100").at("/items/0/figures/0/after").asString())
                .isEqualTo(Integer.toString(2_000_000 + 99 - 13));
    }

    @Test
    void itIsExportedAsTextSpreadsheetAndJsonLines() {
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));

        Answer csv = file("format=csv&language=nl");
        Answer jsonLines = file("format=jsonl&language=en");
        Answer spreadsheet = file("format=xlsx");

        List<String> lines = csv.text().lines().toList();
        assertThat(lines).hasSize((int) map.sequence() + 2);
        assertThat(lines.getFirst()).startsWith("\uFEFFVolgnummer;Vastgelegd op;Geldig vanaf;");
        assertThat(lines.getLast())
                .contains("fixedAmountMinor: 2437500;fixedAmountMinor: 3000000", "1,929013;1,702957");
        assertThat(csv.header("Content-Disposition")).contains("impactkaart-" + map.mapId() + "-evolution.csv");
        assertThat(jsonLines.text().lines()).hasSize((int) map.sequence() + 1);
        assertThat(jsonLines.text().lines().toList().getLast()).startsWith("{\"sequence\":" + map.sequence() + ",");
        assertThat(spreadsheet.text()).startsWith("PK");
    }

    @Test
    void itIsForTheOwnOrganisation() {
        UUID funder = UUID.randomUUID();
        send(List.of(map.append(new MapShared(funder))));
        service.map(map, auditor);

        for (String what : List.of("evolution", "evolution/export", "confirmed-versions", "difference?from=0")) {
            for (String token :
                    List.of(Service.ISSUER.of(funder, "funder"), Service.ISSUER.of(UUID.randomUUID(), "auditor"))) {
                assertThat(service.get("/api/v1/impact-maps/" + map.mapId() + "/" + what, token)
                                .expect(404)
                                .code())
                        .isEqualTo("unknown-map");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "evolution?actr=x, 400 unknown-parameter actr",
        "evolution?from=yesterday, 400 malformed-parameter from",
        "evolution?until=99999-01-01T00:00:00Z, 400 malformed-parameter until",
        "evolution?kind=COSTS, 400 malformed-parameter kind",
        "evolution/export?format=pdf, 400 malformed-parameter format"
    })
    void badParametersAreNamed(String query, String problem) {
        service.map(map, auditor);

        assertThat(service.get("/api/v1/impact-maps/" + map.mapId() + "/" + query, auditor)
                        .problem())
                .isEqualTo(problem);
    }

    private JsonNode page(String query) {
        service.map(map, auditor);
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/evolution?" + query, auditor)
                .expect(200)
                .json();
    }

    private Answer file(String query) {
        service.map(map, auditor);
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/evolution/export?" + query, auditor)
                .expect(200);
    }

    private static List<Long> sequences(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("sequence").asLong())
                .toList();
    }
}
