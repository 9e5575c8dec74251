package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.LABOUR_EFFECT;
import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.labourEffect;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.reachRevised;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveReach;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseReach;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import nl.impactkaart.contracts.impactmap.ReachRecorded;
import nl.impactkaart.contracts.impactmap.ReachRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingReachTest {

    private static final List<Map<String, Object>> MORE = List.of(Map.of("year", 1, "plannedPeople", 35));

    @Test
    void reach_is_recorded() {
        givenStarted().when(record(reach())).then(reach());
    }

    @Test
    void reach_is_revised_with_a_reason() {
        givenStarted(reach())
                .when(new ReviseReach(reachRevised("years", MORE), "more volunteers"))
                .then(reachRevised("years", MORE));
        givenStarted(reach())
                .when(new ReviseReach(reachRevised("years", MORE), null))
                .thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_revision_to_what_stands_already_changes_nothing() {
        givenStarted(reach())
                .when(new ReviseReach(reachRevised(), "to be sure"))
                .thenNothing();
    }

    @Test
    void reach_is_removed_with_a_reason() {
        givenStarted(reach())
                .when(new RemoveReach(REACH, "the group moved away"))
                .then(new ReachRemoved(REACH.value()));
        givenStarted(reach()).when(new RemoveReach(REACH, null)).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_target_group_that_something_refers_to_stays() {
        ImpactMapEvent outcome = outcome("quantityPerYear", null, "incidence", "3", "reachId", REACH.value());
        givenStarted(reach(), outcome)
                .when(new RemoveReach(REACH, "the group moved away"))
                .thenRejected(new Rejection.ReachInUse(REACH, "outcome " + OUTCOME.value()));
        givenStarted(reach(), cost("amountPerParticipantMinor", 500, "reachId", REACH.value()))
                .when(new RemoveReach(REACH, "the group moved away"))
                .thenRejected(new Rejection.ReachInUse(REACH, "cost " + COST.value()));
        givenStarted(reach(), labourEffect("hoursPerYear", null, "hoursPerParticipant", "2", "reachId", REACH.value()))
                .when(new RemoveReach(REACH, "the group moved away"))
                .thenRejected(new Rejection.ReachInUse(REACH, "labour effect " + LABOUR_EFFECT.value()));
        givenStarted(reach(), outcome, new OutcomeRemoved(OUTCOME.value()))
                .when(new RemoveReach(REACH, "the group moved away"))
                .then(new ReachRemoved(REACH.value()));
    }

    @Test
    void a_target_group_leaves_while_rows_refer_to_another_or_to_none() {
        UUID other = id(20);
        givenStarted(
                        reach(),
                        reach("reachId", other),
                        cost(),
                        outcome("quantityPerYear", null, "incidence", "3", "reachId", other),
                        cost("costId", id(21), "amountPerParticipantMinor", 500, "reachId", other),
                        labourEffect("hoursPerYear", null, "hoursPerParticipant", "2", "reachId", other))
                .when(new RemoveReach(REACH, "the group moved away"))
                .then(new ReachRemoved(REACH.value()));
    }

    @Test
    void a_revision_has_a_meaning_too() {
        givenStarted(reach())
                .when(new ReviseReach(reachRevised("years", List.of()), "nobody came"))
                .thenMeaningless("years");
    }

    @Test
    void reach_that_is_not_there_is_unknown() {
        givenStarted()
                .when(new ReviseReach(reachRevised(), "more volunteers"))
                .thenRejected(new Rejection.UnknownReach(REACH));
        givenStarted()
                .when(new RemoveReach(REACH, "the group moved away"))
                .thenRejected(new Rejection.UnknownReach(REACH));
    }

    @Test
    void a_map_has_two_hundred_target_groups_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 200; i++) {
            history.add(reach("reachId", id(1_000 + i)));
        }
        given(history).when(record(reach())).thenRejected(new Rejection.TooManyRows("target groups", 200));
    }

    static Stream<ReachRecorded> withMeaning() {
        return Stream.of(
                reach("years", List.of(planned(1, 0))),
                reach("years", List.of(planned(1, 1_000_000_000), planned(125, 1))),
                reach("years", List.of(Map.of("year", 2, "actualPeople", 12))),
                reach("ranges", List.of(Map.of("figure", "people", "low", "20", "high", "50"))));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void reach_with_a_meaning_is_recorded(ReachRecorded reach) {
        givenStarted().when(record(reach)).then(reach);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("years", reach("years", List.of())),
                Arguments.of("years[0].year", reach("years", List.of(planned(0, 30)))),
                Arguments.of("years[0].year", reach("years", List.of(planned(126, 30)))),
                Arguments.of("years[1].year", reach("years", List.of(planned(2, 30), planned(2, 40)))),
                Arguments.of("years[1].year", reach("years", List.of(planned(2, 30), planned(1, 40)))),
                Arguments.of("years[0].plannedPeople", reach("years", List.of(planned(1, -1)))),
                Arguments.of("years[0].plannedPeople", reach("years", List.of(planned(1, 1_000_000_001)))),
                Arguments.of("years[0].plannedPeople", reach("years", List.of(Map.of("year", 1)))),
                Arguments.of("years[0].actualPeople", reach("years", List.of(Map.of("year", 1, "actualPeople", -1)))),
                Arguments.of(
                        "ranges[0].low",
                        reach("ranges", List.of(Map.of("figure", "people", "low", "-1", "high", "50")))),
                Arguments.of(
                        "ranges[0].figure",
                        reach("ranges", List.of(Map.of("figure", "year", "low", "1", "high", "2")))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void reach_without_meaning_is_refused(String field, ReachRecorded reach) {
        givenStarted().when(record(reach)).thenMeaningless(field);
    }

    private static Map<String, Object> planned(int year, long people) {
        return Map.of("year", year, "plannedPeople", people);
    }

    private static RecordReach record(ReachRecorded reach) {
        return new RecordReach(reach, null);
    }
}
