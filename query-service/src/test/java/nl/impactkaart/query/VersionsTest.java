package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A map as it was known at any moment, and as it was in effect on any day. */
class VersionsTest {

    private static final UUID DEARER = new UUID(72, 1);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String auditor = Service.ISSUER.of(organisation, "auditor");
    private final Recorder map = wheels(organisation, "Wheels-to-Meals");
    private final long started = map.sequence();

    @Test
    void aMapIsReadAsItWasAtASequenceOrAMoment() {
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));
        send(List.of(map.append(Wheels.contractRevised(4_000_000))));
        String revisedAt =
                map.recorded().get((int) started + 1).metadata().recordedAt().toString();

        JsonNode first = version(Long.toString(started)).expect(200).json();
        JsonNode atMoment = version(revisedAt).expect(200).json();

        assertThat(factor(first)).isEqualTo("1.929013");
        assertThat(first.get("sequence").asLong()).isEqualTo(started);
        assertThat(first.get("costs").get(0).get("fixedAmountMinor").asLong()).isEqualTo(2_437_500);
        assertThat(factor(atMoment)).isEqualTo("1.702957");
        assertThat(version(revisedAt).header("ETag")).isEqualTo("\"" + (started + 1) + "\"");
        assertThat(version("current").json()).isEqualTo(service.map(map, auditor));
        assertThat(version("2999-01-01T00:00:00Z").json()).isEqualTo(service.map(map, auditor));
    }

    @Test
    void nobodySeesHalfAnAppend() {
        send(map.append(List.of(Wheels.contractRevised(3_000_000), Wheels.contractRevised(4_000_000))));

        JsonNode between = version(Long.toString(started + 1)).expect(200).json();

        assertThat(between.get("sequence").asLong()).isEqualTo(started);
        assertThat(factor(between)).isEqualTo("1.929013");
    }

    @Test
    void whatWasBelievedInMarchAboutJanuaryAndAboutMarch() {
        send(List.of(map.effectiveOn(LocalDate.of(2026, 3, 1)).append(Wheels.contractRevised(3_000_000))));
        long march = map.sequence();
        send(List.of(map.effectiveOn(LocalDate.of(2026, 2, 1)).append(Wheels.contractRevised(4_000_000))));

        assertThat(factor(version(march + "@2026-01-01").json())).isEqualTo("1.929013");
        assertThat(factor(version(march + "@2026-02-01").json())).isEqualTo("1.929013");
        assertThat(factor(version(march + "@2026-03-01").json())).isEqualTo("1.702957");
        JsonNode february = version("current@2026-02-15").json();
        assertThat(february.get("costs").get(0).get("fixedAmountMinor").asLong())
                .isEqualTo(4_000_000);
        assertThat(february.get("sequence").asLong()).isEqualTo(map.sequence());
        assertThat(factor(version("current@2026-03-01").json())).isEqualTo("1.702957");
    }

    @Test
    void aConfirmedVersionIsFoundByItsName() {
        send(List.of(map.append(new ImpactMapConfirmed("Plan 2026", started))));
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));

        assertThat(factor(version("confirmed:Plan%202026").expect(200).json())).isEqualTo("1.929013");
    }

    @Test
    void resultsScenariosAndFilesAreOfTheVersionToo() {
        send(List.of(map.append(new ScenarioDefined(
                DEARER,
                "Dearer",
                null,
                List.of(new FigureAdjustment(
                        FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, "1.2"))))));
        long defined = map.sequence();
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));

        JsonNode then = read("/scenarios?version=" + defined).expect(200).json();

        assertThat(then.at("/map/returnFactor").asString()).isEqualTo("1.929013");
        assertThat(then.at("/scenarios/0/figures/presentValueOfCosts").asString())
                .isEqualTo("47250.00");
        assertThat(read("/scenarios?version=" + started).json().get("scenarios"))
                .isEmpty();
        assertThat(read("/results?version=" + started)
                        .json()
                        .at("/money/returnFactor")
                        .asString())
                .isEqualTo("1.929013");
        assertThat(read("/export?version=" + started).text())
                .contains("2437500")
                .doesNotContain("3000000");
        assertThat(read("?version=scenario:" + DEARER)
                        .json()
                        .at("/valuation/presentValueOfCosts")
                        .asString())
                .isEqualTo("54000.00");
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() {
        send(List.of(map.append(Wheels.contractRevised(3_000_000))));
        service.map(map, auditor);

        assertThat(service.get(path("?version=" + started), auditor, "If-None-Match", "\"" + started + "\"")
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource({
        "9999, 404 unknown-version version",
        "confirmed:Never, 404 unknown-version version",
        "2020-01-01T00:00:00Z, 404 before-map version",
        "current@2025-12-31, 404 before-map version",
        "scenario:00000000-0000-0000-0000-000000000000, 404 unknown-scenario version",
        "-1, 400 invalid-version version",
        "yesterday, 400 invalid-version version",
        "12@2026-02-30, 400 invalid-version version",
        "scenario:1-1-1-1-1, 400 invalid-version version",
        "9999999999999999999999, 400 invalid-version version",
        "'', 400 invalid-version version"
    })
    void aVersionThatIsNotThereIsNamed(String version, String problem) {
        assertThat(version(version).problem()).isEqualTo(problem);
    }

    @Test
    void pastVersionsAreNotShared() {
        UUID funder = UUID.randomUUID();
        send(List.of(map.append(new MapShared(funder))));
        service.map(map, auditor);
        String funding = Service.ISSUER.of(funder, "funder");

        assertThat(service.get(path(""), funding).status()).isEqualTo(200);
        assertThat(service.get(path("?version=" + started), funding).problem()).isEqualTo("404 unknown-map");
    }

    private Answer version(String version) {
        return read("?version=" + version);
    }

    private Answer read(String what) {
        service.map(map, auditor);
        return service.get(path(what), auditor);
    }

    private String path(String what) {
        return "/api/v1/impact-maps/" + map.mapId() + what;
    }

    private static String factor(JsonNode shown) {
        return shown.at("/valuation/returnFactor").asString();
    }
}
