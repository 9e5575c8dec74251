package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.LABOUR_EFFECT;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.labourEffect;
import static nl.impactkaart.command.impactmap.Sample.labourEffectRevised;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RecordLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveLabourEffect;
import nl.impactkaart.command.impactmap.ImpactMapCommand.ReviseLabourEffect;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.LabourEffectRecorded;
import nl.impactkaart.contracts.impactmap.LabourEffectRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecordingLabourEffectTest {

    @Test
    void a_labour_effect_is_recorded() {
        givenStarted().when(record(labourEffect())).then(labourEffect());
    }

    @Test
    void a_labour_effect_is_revised_with_a_reason() {
        givenStarted(labourEffect())
                .when(new ReviseLabourEffect(labourEffectRevised("hoursPerYear", "800"), "counted"))
                .then(labourEffectRevised("hoursPerYear", "800"));
        givenStarted(labourEffect())
                .when(new ReviseLabourEffect(labourEffectRevised("hoursPerYear", "800"), null))
                .thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_revision_to_what_stands_already_changes_nothing() {
        givenStarted(labourEffect())
                .when(new ReviseLabourEffect(labourEffectRevised(), "to be sure"))
                .thenNothing();
    }

    @Test
    void a_revision_has_a_meaning_too() {
        givenStarted(labourEffect())
                .when(new ReviseLabourEffect(labourEffectRevised("hoursPerFte", "0"), "unknown"))
                .thenMeaningless("hoursPerFte");
    }

    @Test
    void a_labour_effect_is_removed_with_a_reason() {
        givenStarted(labourEffect())
                .when(new RemoveLabourEffect(LABOUR_EFFECT, "nobody was hired"))
                .then(new LabourEffectRemoved(LABOUR_EFFECT.value()));
        givenStarted(labourEffect())
                .when(new RemoveLabourEffect(LABOUR_EFFECT, " "))
                .thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void a_labour_effect_that_is_not_there_is_unknown() {
        givenStarted()
                .when(new ReviseLabourEffect(labourEffectRevised(), "counted"))
                .thenRejected(new Rejection.UnknownLabourEffect(LABOUR_EFFECT));
        givenStarted(labourEffect(), new LabourEffectRemoved(LABOUR_EFFECT.value()))
                .when(new RemoveLabourEffect(LABOUR_EFFECT, "nobody was hired"))
                .thenRejected(new Rejection.UnknownLabourEffect(LABOUR_EFFECT));
    }

    @Test
    void a_map_has_two_hundred_labour_effects_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 200; i++) {
            history.add(labourEffect("labourEffectId", id(1_000 + i)));
        }
        given(history)
                .when(record(labourEffect()))
                .thenRejected(new Rejection.TooManyRows("labour-market effects", 200));
    }

    static Stream<LabourEffectRecorded> withMeaning() {
        return Stream.of(
                labourEffect("hoursPerYear", "-40.5"),
                labourEffect("hoursPerParticipant", "2"),
                labourEffect("hoursPerYear", null, "hoursPerParticipant", "2", "reachId", REACH.value()),
                labourEffect("firstYear", 125, "lastYear", 125),
                labourEffect("ranges", List.of(range("hoursPerYear", "-1", "2000"))));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void a_labour_effect_with_a_meaning_is_recorded(LabourEffectRecorded effect) {
        givenStarted(reach()).when(record(effect)).then(effect);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("firstYear", labourEffect("firstYear", 0)),
                Arguments.of("firstYear", labourEffect("firstYear", 126, "lastYear", 126)),
                Arguments.of("lastYear", labourEffect("firstYear", 3, "lastYear", 2)),
                Arguments.of("lastYear", labourEffect("lastYear", 126)),
                Arguments.of("hoursPerYear", labourEffect("hoursPerYear", null)),
                Arguments.of("hoursPerYear", labourEffect("hoursPerYear", "1000000000001")),
                Arguments.of("hoursPerYear", labourEffect("hoursPerYear", "-1000000000001")),
                Arguments.of("hoursPerParticipant", labourEffect("hoursPerParticipant", "0.0000000000001")),
                Arguments.of("hoursPerFte", labourEffect("hoursPerFte", "-1")),
                Arguments.of("hoursPerFte", labourEffect("hoursPerFte", "0.0")),
                Arguments.of("reachId", labourEffect("reachId", id(99))),
                Arguments.of("ranges[0].figure", labourEffect("ranges", List.of(range("hoursPerFte", "1000", "2000")))),
                Arguments.of("ranges[0].low", labourEffect("ranges", List.of(range("hoursPerYear", "2", "1")))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void a_labour_effect_without_meaning_is_refused(String field, LabourEffectRecorded effect) {
        givenStarted().when(record(effect)).thenMeaningless(field);
    }

    private static RecordLabourEffect record(LabourEffectRecorded effect) {
        return new RecordLabourEffect(effect, null);
    }

    private static Map<String, Object> range(String figure, String low, String high) {
        return Map.of("figure", figure, "low", low, "high", high);
    }
}
