package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.costRevised;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseCost;
import nl.impactkaart.contracts.impactmap.CostRecorded;
import nl.impactkaart.contracts.impactmap.CostRemoved;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingCostTest {

    @Test
    void a_cost_is_recorded() {
        givenStarted().when(record(cost())).then(cost());
    }

    @Test
    void a_cost_is_revised_with_a_reason() {
        givenStarted(cost())
                .when(new ReviseCost(costRevised("fixedAmountMinor", 2_600_000), "wages rose"))
                .then(costRevised("fixedAmountMinor", 2_600_000));
        givenStarted(cost())
                .when(new ReviseCost(costRevised("fixedAmountMinor", 2_600_000), null))
                .thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_revision_to_what_stands_already_changes_nothing() {
        givenStarted(cost()).when(new ReviseCost(costRevised(), "to be sure")).thenNothing();
    }

    @Test
    void a_revision_has_a_meaning_too() {
        givenStarted(cost())
                .when(new ReviseCost(costRevised("fixedAmountMinor", -1), "a refund"))
                .thenMeaningless("fixedAmountMinor");
    }

    @Test
    void a_cost_is_removed_with_a_reason() {
        givenStarted(cost()).when(new RemoveCost(COST, "counted twice")).then(new CostRemoved(COST.value()));
        givenStarted(cost()).when(new RemoveCost(COST, null)).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_cost_that_is_not_there_is_unknown() {
        givenStarted().when(new ReviseCost(costRevised(), "wages rose")).thenRejected(new Rejection.UnknownCost(COST));
        givenStarted(cost(), new CostRemoved(COST.value()))
                .when(new RemoveCost(COST, "counted twice"))
                .thenRejected(new Rejection.UnknownCost(COST));
    }

    @Test
    void a_map_has_five_hundred_costs_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 500; i++) {
            history.add(cost("costId", id(1_000 + i)));
        }
        given(history).when(record(cost())).thenRejected(new Rejection.TooManyRows("costs", 500));
    }

    static Stream<CostRecorded> withMeaning() {
        return Stream.of(
                cost("firstYear", 0, "lastYear", 0),
                cost("firstYear", 5, "lastYear", 5),
                cost("fixedAmountMinor", 0),
                cost("fixedAmountMinor", 1_000_000_000_000_000L),
                cost("fixedAmountMinor", null, "amountPerParticipantMinor", 1_200, "reachId", REACH.value()),
                cost("fixedAmountMinor", null, "inKindHours", "3000.5", "inKindHourlyRateMinor", 600),
                cost("ranges", List.of(range("fixedAmountMinor", "0", "3000000"))));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void a_cost_with_a_meaning_is_recorded(CostRecorded cost) {
        givenStarted(reach()).when(record(cost)).then(cost);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("firstYear", cost("firstYear", -1)),
                Arguments.of("firstYear", cost("firstYear", 6, "lastYear", 6)),
                Arguments.of("lastYear", cost("firstYear", 3, "lastYear", 2)),
                Arguments.of("lastYear", cost("lastYear", 6)),
                Arguments.of("fixedAmountMinor", cost("fixedAmountMinor", -1)),
                Arguments.of("fixedAmountMinor", cost("fixedAmountMinor", 1_000_000_000_000_001L)),
                Arguments.of("fixedAmountMinor", cost("fixedAmountMinor", null)),
                Arguments.of("amountPerParticipantMinor", cost("amountPerParticipantMinor", -1)),
                Arguments.of("inKindHours", cost("inKindHourlyRateMinor", 600)),
                Arguments.of("inKindHourlyRateMinor", cost("inKindHours", "10")),
                Arguments.of("inKindHourlyRateMinor", cost("inKindHours", "1", "inKindHourlyRateMinor", -1)),
                Arguments.of("inKindHours", cost("inKindHours", "-1", "inKindHourlyRateMinor", 600)),
                Arguments.of("reachId", cost("reachId", id(99))),
                Arguments.of("ranges[0].figure", cost("ranges", List.of(range("deadweight", "0", "1")))),
                Arguments.of(
                        "ranges[1].figure",
                        cost("ranges", List.of(range("inKindHours", "0", "1"), range("inKindHours", "0", "1")))),
                Arguments.of("ranges[0].low", cost("ranges", List.of(range("fixedAmountMinor", "2", "1")))),
                Arguments.of("ranges[0].low", cost("ranges", List.of(range("fixedAmountMinor", "-1", "1")))),
                Arguments.of("ranges[0].high", cost("ranges", List.of(range("fixedAmountMinor", "1", "1.5")))),
                Arguments.of(
                        "ranges[0].high",
                        cost("ranges", List.of(range("fixedAmountMinor", "1", "1" + "0".repeat(60))))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void a_cost_without_meaning_is_refused(String field, CostRecorded cost) {
        givenStarted().when(record(cost)).thenMeaningless(field);
    }

    private static RecordCost record(CostRecorded cost) {
        return new RecordCost(cost, null);
    }

    private static Map<String, Object> range(String figure, String low, String high) {
        return Map.of("figure", figure, "low", low, "high", high);
    }
}
