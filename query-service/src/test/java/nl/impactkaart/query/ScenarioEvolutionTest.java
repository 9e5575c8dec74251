package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happened to a scenario stays to be read, with what it was worth then. */
class ScenarioEvolutionTest {

    private static final UUID DEARER = new UUID(70, 1);
    private static final UUID RENT = new UUID(70, 2);

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @Test
    void everyChangeOfAScenarioIsThereNewestFirstWithTheFiguresOfThen() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(new ScenarioDefined(DEARER, "Dearer", "If prices rise", costs("1.2")))));
        long defined = map.sequence();
        send(List.of(map.append(rent())));
        send(List.of(map.append(new ScenarioRevised(DEARER, "Much dearer", null, costs("1.5")))));
        send(List.of(map.append(new ScenarioDiscarded(DEARER))));

        JsonNode items = evolution(map, "").get("items");

        assertThat(items.valueStream().map(item -> item.get("happening").asString()))
                .containsExactly("DISCARDED", "REVISED", "DEFINED");
        JsonNode first = items.get(2);
        assertThat(first.get("sequence").asLong()).isEqualTo(defined);
        assertThat(first.get("name").asString()).isEqualTo("Dearer");
        assertThat(first.at("/adjustments/0/value").asString()).isEqualTo("1.2");
        assertThat(first.get("reason").asString()).isEqualTo("A test");
        assertThat(UUID.fromString(first.get("member").asString())).isNotNull();
        // The map cost 42,375.00 when the scenario was defined, and 43,375.00 when it was revised.
        assertThat(first.at("/map/presentValueOfCosts").asString()).isEqualTo("42375.00");
        assertThat(first.at("/figures/presentValueOfCosts").asString()).isEqualTo(times("24375.00", "1.2", "18000.00"));
        JsonNode revised = items.get(1);
        assertThat(revised.get("name").asString()).isEqualTo("Much dearer");
        assertThat(revised.at("/map/presentValueOfCosts").asString()).isEqualTo("43375.00");
        assertThat(revised.at("/before/presentValueOfCosts").asString())
                .isEqualTo(times("25375.00", "1.2", "18000.00"));
        assertThat(revised.at("/figures/presentValueOfCosts").asString())
                .isEqualTo(times("25375.00", "1.5", "18000.00"));
        assertThat(revised.get("type").asString()).isEqualTo("impactkaart.scenario-revised");
        assertThat(revised.get("what").asString()).contains("Much dearer");
        assertThat(first.has("before")).isFalse();
        assertThat(items.get(0).at("/adjustments/0/value").asString()).isEqualTo("1.5");
        assertThat(items.get(0).get("figures")).isEqualTo(revised.get("figures"));
    }

    @Test
    void anAdoptionSaysWhereItsFiguresEnd() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(new ScenarioDefined(DEARER, "Dearer", null, costs("1.2")))));
        send(map.append(List.of(new ScenarioAdopted(DEARER), rent())));

        JsonNode adopted = evolution(map, "").get("items").get(0);

        assertThat(adopted.get("happening").asString()).isEqualTo("ADOPTED");
        assertThat(adopted.get("sequence").asLong()).isEqualTo(map.sequence() - 1);
        assertThat(adopted.get("appendLast").asLong()).isEqualTo(map.sequence());
    }

    @Test
    void aScenarioThatDidNotApplySaysWhy() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        FigureAdjustment ofNothing = new FigureAdjustment(
                FigureKind.COST, new UUID(9, 9), "fixedAmountMinor", null, AdjustmentOperation.SCALE, "2");
        send(List.of(map.append(new ScenarioDefined(DEARER, "Dearer", null, List.of(ofNothing)))));

        JsonNode defined = evolution(map, "").get("items").get(0);

        assertThat(defined.get("inapplicable").asString()).contains("adjustments[0].rowId");
        assertThat(defined.has("figures")).isFalse();
        assertThat(defined.has("map")).isTrue();
    }

    @Test
    void theEvolutionComesPageByPage() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(List.of(map.append(new ScenarioDefined(DEARER, "0", null, List.of()))));
        for (int i = 1; i < 5; i++) {
            send(List.of(map.append(new ScenarioRevised(DEARER, String.valueOf(i), null, List.of()))));
        }

        JsonNode first = evolution(map, "&limit=2");
        JsonNode second = evolution(map, "&limit=2&cursor=" + first.get("next").asLong());
        JsonNode third = evolution(map, "&limit=2&cursor=" + second.get("next").asLong());

        assertThat(List.of(names(first), names(second), names(third)))
                .containsExactly(List.of("4", "3"), List.of("2", "1"), List.of("0"));
        assertThat(third.has("next")).isFalse();
    }

    @Test
    void oneScenarioCanBeReadAlsoWhenItHasEnded() {
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(map.append(
                List.of(new ScenarioDefined(DEARER, "Dearer", null, costs("1.2")), new ScenarioDiscarded(DEARER))));

        JsonNode scenario = read(map, DEARER, "", editor).expect(200).json();

        assertThat(scenario.get("name").asString()).isEqualTo("Dearer");
        assertThat(scenario.get("status").asString()).isEqualTo("DISCARDED");
        assertThat(read(map, RENT, "", editor).expect(404).code()).isEqualTo("unknown-scenario");
        assertThat(read(map, RENT, "/evolution", editor).expect(404).code()).isEqualTo("unknown-scenario");
    }

    @Test
    void theEvolutionIsForTheOwnOrganisation() {
        UUID funderId = UUID.randomUUID();
        Recorder map = wheels(organisation, "Wheels-to-Meals");
        send(map.append(List.of(new ScenarioDefined(DEARER, "Dearer", null, costs("1.2")), new MapShared(funderId))));
        service.map(map, editor);

        for (String what : List.of("", "/evolution")) {
            assertThat(read(map, DEARER, what, Service.ISSUER.of(funderId, "funder"))
                            .expect(404)
                            .code())
                    .isEqualTo("unknown-map");
        }
    }

    private JsonNode evolution(Recorder map, String more) {
        service.map(map, editor);
        return read(map, DEARER, "/evolution?atLeast=" + map.sequence() + more, editor)
                .expect(200)
                .json();
    }

    private Answer read(Recorder map, UUID scenario, String what, String token) {
        service.map(map, editor);
        return service.get("/api/v1/impact-maps/" + map.mapId() + "/scenarios/" + scenario + what, token);
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private static List<FigureAdjustment> costs(String factor) {
        return List.of(new FigureAdjustment(
                FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, factor));
    }

    /** A part of the costs times a factor, and the rest. */
    private static String times(String part, String factor, String rest) {
        return new BigDecimal(part)
                .multiply(new BigDecimal(factor))
                .add(new BigDecimal(rest))
                .setScale(2)
                .toPlainString();
    }

    private static CostRecorded rent() {
        return new CostRecorded(
                RENT,
                "Rent",
                "Municipality",
                CostCategory.OTHER,
                1,
                1,
                100_000L,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }
}
