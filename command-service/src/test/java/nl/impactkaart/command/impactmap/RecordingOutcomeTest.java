package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.outcomeRevised;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveOutcome;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseOutcome;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingOutcomeTest {

    @Test
    void an_outcome_is_recorded() {
        givenStarted().when(record(outcome())).then(outcome());
    }

    @Test
    void an_outcome_is_revised_with_a_reason() {
        givenStarted(outcome())
                .when(new ReviseOutcome(outcomeRevised("deadweight", "0.35"), "a study came out"))
                .then(outcomeRevised("deadweight", "0.35"));
        givenStarted(outcome())
                .when(new ReviseOutcome(outcomeRevised("deadweight", "0.35"), null))
                .thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_revision_to_what_stands_already_changes_nothing() {
        givenStarted(outcome())
                .when(new ReviseOutcome(outcomeRevised(), "to be sure"))
                .thenNothing();
    }

    @Test
    void an_outcome_is_removed_with_a_reason() {
        givenStarted(outcome())
                .when(new RemoveOutcome(OUTCOME, "no evidence"))
                .then(new OutcomeRemoved(OUTCOME.value()));
        givenStarted(outcome()).when(new RemoveOutcome(OUTCOME, "")).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void an_outcome_that_is_not_there_is_unknown() {
        givenStarted()
                .when(new ReviseOutcome(outcomeRevised(), "a study came out"))
                .thenRejected(new Rejection.UnknownOutcome(OUTCOME));
        givenStarted()
                .when(new RemoveOutcome(OUTCOME, "no evidence"))
                .thenRejected(new Rejection.UnknownOutcome(OUTCOME));
    }

    @Test
    void a_map_has_five_hundred_outcomes_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 500; i++) {
            history.add(outcome("outcomeId", id(1_000 + i)));
        }
        given(history).when(record(outcome())).thenRejected(new Rejection.TooManyRows("outcomes", 500));
    }

    @Test
    void a_method_that_subtracts_takes_deductions_that_sum_to_one_at_most() {
        OutcomeRecorded all = outcome("deadweight", "0.6");
        OutcomeRecorded more = outcome("deadweight", "0.600000000001");
        given(started(), method("adjustment", "SUBTRACTIVE")).when(record(all)).then(all);
        given(started(), method("adjustment", "SUBTRACTIVE")).when(record(more)).thenMeaningless("deadweight");
        givenStarted().when(record(more)).then(more);
    }

    static Stream<OutcomeRecorded> withMeaning() {
        return Stream.of(
                outcome("quantityPerYear", null, "incidence", "3", "reachId", REACH.value()),
                outcome("quantityPerYear", null, "quantityByYear", List.of("1", "0", "2.5"), "durationYears", 3),
                outcome("quantityPerYear", "1000000000000"),
                outcome("unitValueMinor", -500),
                outcome("unitValueMinor", -1_000_000_000_000_000L),
                outcome("unitValueMinor", null, "status", "HELD"),
                outcome("unitValueMinor", null, "status", "EXCLUDED"),
                outcome("startYear", 5, "durationYears", 1),
                outcome("deadweight", "1", "dropOff", "0"),
                outcome("deadweight", "0.123456789012"),
                outcome("priceLevelYear", 1900),
                outcome("priceLevelYear", 2200),
                outcome("ranges", List.of(range("durationYears", "1", "125"), range("deadweight", "0.1", "0.1"))),
                outcome("ranges", List.of(range("unitValueMinor", "-1000000000000000", "1000000000000000"))),
                outcome("ranges", List.of(range("deadweight", "0", "0.4"), range("durationYears", "1", "3"))),
                outcome("ranges", List.of(range("unitValueMinor", "-100", "100"))));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void an_outcome_with_a_meaning_is_recorded(OutcomeRecorded outcome) {
        givenStarted(reach()).when(record(outcome)).then(outcome);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("startYear", outcome("startYear", 0)),
                Arguments.of("startYear", outcome("startYear", 6)),
                Arguments.of("durationYears", outcome("durationYears", 0)),
                Arguments.of("durationYears", outcome("durationYears", 6)),
                Arguments.of("durationYears", outcome("startYear", 2, "durationYears", Integer.MAX_VALUE)),
                Arguments.of("quantityPerYear", outcome("quantityPerYear", null)),
                Arguments.of("quantityPerYear", outcome("incidence", "1", "reachId", REACH.value())),
                Arguments.of("quantityPerYear", outcome("quantityPerYear", "-1")),
                Arguments.of("quantityPerYear", outcome("quantityPerYear", "1000000000000.1")),
                Arguments.of("quantityPerYear", outcome("quantityPerYear", "0.0000000000001")),
                Arguments.of("reachId", outcome("quantityPerYear", null, "incidence", "1")),
                Arguments.of("incidence", outcome("reachId", REACH.value())),
                Arguments.of("reachId", outcome("quantityPerYear", null, "incidence", "1", "reachId", id(99))),
                Arguments.of("quantityByYear", outcome("quantityPerYear", null, "quantityByYear", List.of("1"))),
                Arguments.of(
                        "quantityByYear[1]",
                        outcome("quantityPerYear", null, "quantityByYear", List.of("1", "-1"), "durationYears", 2)),
                Arguments.of("unitValueMinor", outcome("unitValueMinor", null)),
                Arguments.of("unitValueMinor", outcome("unitValueMinor", -1_000_000_000_000_001L)),
                Arguments.of("priceLevelYear", outcome("priceLevelYear", 26)),
                Arguments.of("deadweight", outcome("deadweight", "1.01")),
                Arguments.of("deadweight", outcome("deadweight", "0.1234567890123")),
                Arguments.of("displacement", outcome("displacement", "-0.1")),
                Arguments.of("attribution", outcome("attribution", "35")),
                Arguments.of("leakage", outcome("leakage", "2")),
                Arguments.of("substitution", outcome("substitution", "2")),
                Arguments.of("dropOff", outcome("dropOff", "2")),
                Arguments.of("ranges[0].high", outcome("ranges", List.of(range("deadweight", "0", "1.1")))),
                Arguments.of("ranges[0].low", outcome("ranges", List.of(range("durationYears", "0", "3")))),
                Arguments.of("ranges[0].figure", outcome("ranges", List.of(range("startYear", "1", "2")))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void an_outcome_without_meaning_is_refused(String field, OutcomeRecorded outcome) {
        givenStarted(reach()).when(record(outcome)).thenMeaningless(field);
    }

    @Test
    void prices_are_of_a_year_that_the_index_of_the_method_knows() {
        MethodChosen toNow =
                method("priceLevelYear", 2026, "priceIndex", List.of(Map.of("calendarYear", 2026, "index", "120")));
        given(started(), toNow).when(record(outcome("priceLevelYear", 2026))).then(outcome("priceLevelYear", 2026));
        given(started(), toNow).when(record(outcome("priceLevelYear", 2020))).thenMeaningless("priceLevelYear");
        given(started(), toNow, outcome())
                .when(new ReviseOutcome(outcomeRevised("priceLevelYear", 2020), "new study"))
                .thenMeaningless("priceLevelYear");
    }

    @Test
    void shares_of_an_outcome_are_credited_to_those_who_pay() {
        OutcomeRecorded shared = outcome("allocations", List.of(share("Municipality", "0.6"), share("Fund", "0.4")));
        givenStarted(cost(), cost("costId", id(9), "payer", "Fund"))
                .when(record(shared))
                .then(shared);
    }

    @Test
    void shares_are_credited_to_fifty_payers_at_most() {
        List<ImpactMapEvent> costs = new ArrayList<>();
        List<Map<String, Object>> shares = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            costs.add(cost("costId", id(1_000 + i), "payer", "Fund " + i));
            shares.add(share("Fund " + i, "0.02"));
        }
        OutcomeRecorded shared = outcome("allocations", shares);
        givenStarted(costs.toArray(ImpactMapEvent[]::new)).when(record(shared)).then(shared);
    }

    static Stream<Arguments> sharesWithoutMeaning() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            many.add(share("Municipality", "0.01"));
        }
        return Stream.of(
                Arguments.of("allocations[0].payer", List.of(share("municipality", "0.5"))),
                Arguments.of("allocations[0].share", List.of(share("Municipality", "0"))),
                Arguments.of("allocations[0].share", List.of(share("Municipality", "1.01"))),
                Arguments.of("allocations[0].share", List.of(share("Municipality", "-0.1"))),
                Arguments.of(
                        "allocations[1].payer", List.of(share("Municipality", "0.5"), share("Municipality", "0.5"))),
                Arguments.of("allocations", List.of(share("Municipality", "0.6"), share("Fund", "0.400000000001"))),
                Arguments.of("allocations", many));
    }

    @ParameterizedTest
    @MethodSource("sharesWithoutMeaning")
    void shares_without_meaning_are_refused(String field, List<Map<String, Object>> shares) {
        givenStarted(cost(), cost("costId", id(9), "payer", "Fund"))
                .when(record(outcome("allocations", shares)))
                .thenMeaningless(field);
    }

    @Test
    void a_payer_may_leave_while_shares_are_credited_to_it() {
        givenStarted(cost(), outcome("allocations", List.of(share("Municipality", "1"))))
                .when(new RemoveCost(COST, "somebody else pays"))
                .then(new CostRemoved(COST.value()));
    }

    private static Map<String, Object> share(String payer, String share) {
        return Map.of("payer", payer, "share", share);
    }

    private static RecordOutcome record(OutcomeRecorded outcome) {
        return new RecordOutcome(outcome, null);
    }

    private static Map<String, Object> range(String figure, String low, String high) {
        return Map.of("figure", figure, "low", low, "high", high);
    }
}
