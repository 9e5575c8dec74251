package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.costRevised;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.outcomeRevised;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DefineScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.DiscardScenario;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseScenario;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModellingScenariosTest {

    private static final UUID LESS_LUCK = id(40);
    private static final ScenarioId SCENARIO = new ScenarioId(LESS_LUCK);
    private static final String WHY = "the count came in";
    private static final FigureAdjustment MORE_DEADWEIGHT =
            set(FigureKind.OUTCOME, OUTCOME.value(), "deadweight", "0.4");
    private static final FigureAdjustment DEARER =
            new FigureAdjustment(FigureKind.COST, null, "fixedAmountMinor", null, AdjustmentOperation.SCALE, "1.5");

    @Test
    void a_scenario_is_defined_beside_the_map() {
        givenMap().when(new DefineScenario(defined(MORE_DEADWEIGHT), null)).then(defined(MORE_DEADWEIGHT));
    }

    @Test
    void a_scenario_may_say_that_nothing_differs() {
        givenMap().when(new DefineScenario(defined(), null)).then(defined());
    }

    @Test
    void adjustments_must_apply_to_the_map_as_it_stands() {
        FigureAdjustment nowhere = set(FigureKind.OUTCOME, id(99), "deadweight", "0.4");
        FigureAdjustment toomuch = set(FigureKind.OUTCOME, OUTCOME.value(), "deadweight", "1.4");
        givenMap().when(new DefineScenario(defined(nowhere), null)).thenMeaningless("adjustments[0].rowId");
        givenMap().when(new DefineScenario(defined(DEARER, toomuch), null)).thenMeaningless("adjustments[1].value");
        givenMap(defined()).when(new ReviseScenario(revised(toomuch), WHY)).thenMeaningless("adjustments[0].value");
    }

    @Test
    void there_are_at_most_two_hundred_open_scenarios_and_a_thousand_ever() {
        givenMap(scenarios(200, false))
                .when(new DefineScenario(defined(), null))
                .thenRejected(new Rejection.TooManyRows("open scenarios", 200));
        givenMap(scenarios(999, true)).when(new DefineScenario(defined(), null)).then(defined());
        givenMap(scenarios(1000, true))
                .when(new DefineScenario(defined(), null))
                .thenRejected(new Rejection.TooManyRows("scenarios, ended ones included", 1000));
    }

    @Test
    void a_scenario_is_revised_with_a_reason() {
        givenMap(defined()).when(new ReviseScenario(revised(DEARER), WHY)).then(revised(DEARER));
        givenMap(defined()).when(new ReviseScenario(revised(DEARER), null)).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_revision_that_says_the_same_changes_nothing() {
        givenMap(defined(DEARER)).when(new ReviseScenario(revised(DEARER), WHY)).thenNothing();
    }

    @Test
    void a_revision_that_says_the_same_looks_again_at_a_map_that_has_changed() {
        givenMap(defined(DEARER), costRevised("payer", "Province"))
                .when(new ReviseScenario(revised(DEARER), WHY))
                .then(revised(DEARER));
    }

    @Test
    void a_scenario_is_discarded_with_a_reason() {
        givenMap(defined()).when(new DiscardScenario(SCENARIO, WHY)).then(new ScenarioDiscarded(LESS_LUCK));
        givenMap(defined()).when(new DiscardScenario(SCENARIO, " ")).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_scenario_that_is_adopted_brings_its_figures_with_it() {
        givenMap(defined(MORE_DEADWEIGHT))
                .when(new AdoptScenario(SCENARIO, null))
                .then(new ScenarioAdopted(LESS_LUCK), outcomeRevised("deadweight", "0.4"));
    }

    static List<List<FigureAdjustment>> everyKindOfAdjustment() {
        List<FigureAdjustment> each = List.of(
                DEARER,
                MORE_DEADWEIGHT,
                set(FigureKind.COST, COST.value(), "amountPerParticipantMinor", "1999"),
                set(FigureKind.REACH, REACH.value(), "plannedPeople", "7"),
                scaled(FigureKind.OUTCOME, "quantityPerYear", "0.3333"),
                scaled(FigureKind.OUTCOME, "unitValueMinor", "1.0177"),
                set(FigureKind.OUTCOME, null, "durationYears", "2"),
                scaled(FigureKind.METHOD, "ratePerYear", "1.5"),
                set(FigureKind.METHOD, null, "discountTiming", "MIDDLE"),
                set(FigureKind.METHOD, null, "methodId", "mkba-nl-2021"));
        return Stream.concat(each.stream().map(List::of), Stream.of(each)).toList();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfAdjustment")
    void the_map_is_worth_after_adoption_what_the_scenario_was_before(List<FigureAdjustment> adjustments) {
        List<ImpactMapEvent> history = List.of(
                Sample.started(),
                method(),
                reach(),
                cost("amountPerParticipantMinor", 250, "reachId", REACH.value()),
                outcome(),
                defined(adjustments.toArray(FigureAdjustment[]::new)));
        ImpactMap map = Scenario.map(history);

        List<ImpactMapEvent> decided = ImpactMapDecider.decide(new AdoptScenario(SCENARIO, WHY), map);
        ImpactMap adopted =
                Scenario.map(Stream.concat(history.stream(), decided.stream()).toList());

        assertThat(MapValuation.of(adopted))
                .isEqualTo(ScenarioWorth.of(map, adjustments).valuation())
                .isNotEqualTo(MapValuation.of(map));
        assertThat(adopted.scenario(SCENARIO).orElseThrow().status()).isEqualTo(ScenarioStatus.ADOPTED);
    }

    @Test
    void a_scenario_that_changes_nothing_can_be_adopted() {
        givenMap(defined()).when(new AdoptScenario(SCENARIO, null)).then(new ScenarioAdopted(LESS_LUCK));
    }

    @Test
    void a_scenario_is_outdated_when_a_row_that_it_touches_has_changed() {
        givenMap(defined(MORE_DEADWEIGHT), outcomeRevised("unit", "calls"))
                .when(new AdoptScenario(SCENARIO, null))
                .thenRejected(new Rejection.ScenarioOutdated(List.of("outcome " + OUTCOME.value())));
        givenMap(defined(set(FigureKind.COST, COST.value(), "fixedAmountMinor", "5")), new CostRemoved(COST.value()))
                .when(new AdoptScenario(SCENARIO, null))
                .thenRejected(new Rejection.ScenarioOutdated(List.of("cost " + COST.value() + ", which was removed")));
        givenMap(defined(set(FigureKind.METHOD, null, "horizonYears", "20")), method("horizonYears", 30))
                .when(new AdoptScenario(SCENARIO, null))
                .thenRejected(new Rejection.ScenarioOutdated(List.of("method")));
    }

    @Test
    void a_scenario_of_every_row_is_outdated_when_a_row_was_added() {
        givenMap(defined(DEARER), cost("costId", id(41).toString()))
                .when(new AdoptScenario(SCENARIO, null))
                .thenRejected(new Rejection.ScenarioOutdated(List.of("cost " + id(41))));
    }

    @Test
    void a_scenario_is_adopted_when_the_map_has_changed_elsewhere() {
        givenMap(defined(MORE_DEADWEIGHT), costRevised("payer", "Province"))
                .when(new AdoptScenario(SCENARIO, null))
                .then(new ScenarioAdopted(LESS_LUCK), outcomeRevised("deadweight", "0.4"));
    }

    @Test
    void a_scenario_that_was_looked_at_again_is_adopted() {
        givenMap(defined(MORE_DEADWEIGHT), outcomeRevised("unit", "calls"), revised(MORE_DEADWEIGHT))
                .when(new AdoptScenario(SCENARIO, null))
                .then(new ScenarioAdopted(LESS_LUCK), outcomeRevised("unit", "calls", "deadweight", "0.4"));
    }

    @Test
    void a_scenario_that_has_ended_stays_as_it_is() {
        ImpactMapEvent discarded = new ScenarioDiscarded(LESS_LUCK);
        Rejection ended = new Rejection.ScenarioEnded(SCENARIO, ScenarioStatus.DISCARDED);
        givenMap(defined(), discarded)
                .when(new ReviseScenario(revised(DEARER), WHY))
                .thenRejected(ended);
        givenMap(defined(), discarded).when(new DiscardScenario(SCENARIO, WHY)).thenRejected(ended);
        givenMap(defined(), discarded).when(new AdoptScenario(SCENARIO, WHY)).thenRejected(ended);
        givenMap(defined(), new ScenarioAdopted(LESS_LUCK))
                .when(new AdoptScenario(SCENARIO, WHY))
                .thenRejected(new Rejection.ScenarioEnded(SCENARIO, ScenarioStatus.ADOPTED));
    }

    @Test
    void a_scenario_that_was_never_defined_is_unknown() {
        givenMap().when(new ReviseScenario(revised(), WHY)).thenRejected(new Rejection.UnknownScenario(SCENARIO));
        givenMap().when(new DiscardScenario(SCENARIO, WHY)).thenRejected(new Rejection.UnknownScenario(SCENARIO));
        givenMap().when(new AdoptScenario(SCENARIO, WHY)).thenRejected(new Rejection.UnknownScenario(SCENARIO));
    }

    @Test
    void the_figures_of_a_scenario_change_because_of_the_scenario() {
        ImpactMap map = ImpactMap.none().supposing(List.of(Sample.started(), defined()));
        assertThat(ImpactMapDecider.reason(new AdoptScenario(SCENARIO, null), map))
                .isEqualTo("Scenario \"Less luck\"");
        assertThat(ImpactMapDecider.reason(new AdoptScenario(SCENARIO, WHY), map))
                .isEqualTo("Scenario \"Less luck\": the count came in");
        assertThat(ImpactMapDecider.reason(new AdoptScenario(SCENARIO, "w".repeat(2_000)), map))
                .hasSize(2_000);
    }

    private static Scenario givenMap(ImpactMapEvent... more) {
        ImpactMapEvent[] history = new ImpactMapEvent[more.length + 3];
        history[0] = reach();
        history[1] = cost();
        history[2] = outcome();
        System.arraycopy(more, 0, history, 3, more.length);
        return givenStarted(history);
    }

    private static ImpactMapEvent[] scenarios(int number, boolean discarded) {
        return IntStream.range(0, number)
                .mapToObj(i -> id(1_000 + i))
                .flatMap(id -> discarded
                        ? Stream.of(new ScenarioDefined(id, "One", null, List.of()), new ScenarioDiscarded(id))
                        : Stream.of(new ScenarioDefined(id, "One", null, List.of())))
                .toArray(ImpactMapEvent[]::new);
    }

    private static ScenarioDefined defined(FigureAdjustment... adjustments) {
        return new ScenarioDefined(LESS_LUCK, "Less luck", null, List.of(adjustments));
    }

    private static ScenarioRevised revised(FigureAdjustment... adjustments) {
        return new ScenarioRevised(LESS_LUCK, "Less luck", null, List.of(adjustments));
    }

    private static FigureAdjustment scaled(FigureKind kind, String figure, String factor) {
        return new FigureAdjustment(kind, null, figure, null, AdjustmentOperation.SCALE, factor);
    }

    private static FigureAdjustment set(FigureKind kind, @Nullable UUID row, String figure, String value) {
        return new FigureAdjustment(kind, row, figure, null, AdjustmentOperation.SET, value);
    }
}
