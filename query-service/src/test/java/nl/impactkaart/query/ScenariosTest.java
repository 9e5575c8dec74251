package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScenariosTest {

    private static final UUID DEARER = new UUID(50, 1);
    private static final UUID GONE = new UUID(50, 2);
    private static final FigureAdjustment COSTS =
            new FigureAdjustment(FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, "1.2");
    private static final FigureAdjustment VALUES =
            new FigureAdjustment(FigureKind.OUTCOME, null, "unitValueMinor", null, AdjustmentOperation.SCALE, "0.9");

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void scenariosStandBesideTheMapWithTheirDifferences() {
        Recorder map = withScenario(COSTS, VALUES);
        JsonNode comparison = read(map, "comparison", editor).expect(200).json();

        assertThat(comparison.at("/map/netPresentValue").asString()).isEqualTo("39366.93");
        JsonNode dearer = comparison.get("scenarios").get(0);
        assertThat(dearer.get("name").asString()).isEqualTo("Dearer");
        assertThat(decimal(dearer.at("/figures/netPresentValue")).subtract(new BigDecimal("39366.93")))
                .isEqualByComparingTo(decimal(dearer.at("/difference/netPresentValue")));
        assertThat(dearer.get("contributionsBy").asString()).isEqualTo("SHAPLEY");
        assertThat(dearer.get("contributions").get(0).has("netPresentValueError"))
                .isFalse();
        assertThat(dearer.get("contributions")
                        .valueStream()
                        .map(part -> decimal(part.get("netPresentValue")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(decimal(dearer.at("/difference/netPresentValue")));
        assertThat(dearer.get("contributions")
                        .valueStream()
                        .map(part -> decimal(part.get("returnFactor")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(decimal(dearer.at("/difference/returnFactor")));
    }

    @Test
    void whatMoreThanTenAdjustmentsOfTheSameRowContributeIsEstimatedWithItsError() {
        FigureAdjustment[] all = Stream.of("0.9", "1.1", "0.8", "1.2", "0.7", "1.3", "0.6", "1.4", "0.5", "1.5", "1.6")
                .map(factor -> new FigureAdjustment(
                        FigureKind.OUTCOME, null, "unitValueMinor", null, AdjustmentOperation.SCALE, factor))
                .toArray(FigureAdjustment[]::new);
        JsonNode scenario = read(withScenario(all), "comparison", editor)
                .expect(200)
                .json()
                .get("scenarios")
                .get(0);

        assertThat(scenario.get("contributionsBy").asString()).isEqualTo("SAMPLED");
        assertThat(scenario.get("contributions").valueStream()).hasSize(11).allSatisfy(part -> {
            assertThat(decimal(part.get("netPresentValueError"))).isPositive();
            assertThat(decimal(part.get("returnFactorError"))).isPositive();
        });
        assertThat(scenario.get("contributions")
                        .valueStream()
                        .map(part -> decimal(part.get("netPresentValue")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(decimal(scenario.at("/difference/netPresentValue")));
    }

    @Test
    void endedScenariosAreListedAndNotComparedUnlessAskedFor() {
        Recorder map = withScenario(COSTS);
        send(map.append(List.of(new ScenarioDefined(GONE, "Gone", null, List.of()), new ScenarioDiscarded(GONE))));

        assertThat(names(read(map, "scenarios", editor))).containsExactly("Dearer", "Gone");
        assertThat(names(read(map, "comparison", editor))).containsExactly("Dearer");
        assertThat(names(read(map, "comparison", editor, "&scenario=" + GONE))).containsExactly("Gone");
        assertThat(read(map, "comparison", editor, "&scenario=" + UUID.randomUUID())
                        .expect(404)
                        .code())
                .isEqualTo("unknown-scenario");
    }

    @Test
    void aScenarioThatNoLongerAppliesSaysWhy() {
        Recorder map = withScenario(new FigureAdjustment(
                FigureKind.OUTCOME, new UUID(9, 9), "deadweight", null, AdjustmentOperation.SET, "0.5"));
        JsonNode scenario = read(map, "comparison", editor)
                .expect(200)
                .json()
                .get("scenarios")
                .get(0);

        assertThat(scenario.get("inapplicable").asString()).contains("adjustments[0].rowId");
        assertThat(scenario.has("figures")).isFalse();
        assertThat(scenario.get("outdatedBy").get(0).asString()).contains("which was removed");
    }

    @Test
    void scenariosAreForTheOwnOrganisation() {
        Recorder map = withScenario(COSTS);
        UUID funderId = UUID.randomUUID();
        send(List.of(map.append(new MapShared(funderId))));
        String funder = Service.ISSUER.of(funderId, "funder");
        service.map(map, funder);

        assertThat(read(map, "scenarios", funder).expect(404).code()).isEqualTo("unknown-map");
        assertThat(read(map, "comparison", funder).expect(404).code()).isEqualTo("unknown-map");
        service.post("/api/v1/impact-maps/" + map.mapId() + "/preview", funder, "{}")
                .expect(200);
    }

    private Recorder withScenario(FigureAdjustment... adjustments) {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(new ScenarioDefined(DEARER, "Dearer", null, List.of(adjustments)))));
        return map;
    }

    private Answer read(Recorder map, String what, String token, String... more) {
        service.map(map, editor);
        return service.get(
                "/api/v1/impact-maps/" + map.mapId() + "/" + what + "?atLeast=" + map.sequence()
                        + String.join("", more),
                token);
    }

    private static List<String> names(Answer comparison) {
        return comparison
                .expect(200)
                .json()
                .get("scenarios")
                .valueStream()
                .map(scenario -> scenario.get("name").asString())
                .toList();
    }

    private static BigDecimal decimal(JsonNode text) {
        return new BigDecimal(text.asString());
    }
}
