package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.finding;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AnswerFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RaiseFinding;
import nl.impactkaart.command.impactmap.ImpactMapCommand.VerifyVersion;
import nl.impactkaart.contracts.impactmap.FindingAnswered;
import nl.impactkaart.contracts.impactmap.FindingRaised;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.impactmap.FindingId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings and their answers, and verified versions. */
class AuditingTest {

    private static final FindingId FINDING = new FindingId(finding().findingId());
    private static final FindingAnswered ANSWERED = new FindingAnswered(FINDING.value(), "The plan is attached");

    static Stream<FindingRaised> withMeaning() {
        return Stream.of(
                finding(),
                finding("kind", null, "aboutSequence", 2),
                finding("aboutSequence", 0),
                finding("kind", "METHOD", "figure", "ratePerYear"),
                finding("kind", "OUTCOME", "rowId", OUTCOME.value()),
                finding("kind", "OUTCOME", "rowId", OUTCOME.value(), "figure", "deadweight", "aboutSequence", 2));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void a_finding_about_something_in_the_map_is_raised(FindingRaised finding) {
        givenStarted(outcome()).when(new RaiseFinding(finding, null)).then(finding);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("kind", finding("kind", null)),
                Arguments.of("kind", finding("kind", null, "aboutSequence", 1, "rowId", OUTCOME.value())),
                Arguments.of("kind", finding("kind", null, "aboutSequence", 1, "figure", "deadweight")),
                Arguments.of("rowId", finding("rowId", OUTCOME.value())),
                Arguments.of("rowId", finding("kind", "OUTCOME")),
                Arguments.of("rowId", finding("kind", "OUTCOME", "rowId", id(99))),
                Arguments.of("figure", finding("kind", "METHOD", "figure", "deadweight")),
                Arguments.of("aboutSequence", finding("aboutSequence", 3)),
                Arguments.of("aboutSequence", finding("aboutSequence", -1)));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void a_finding_about_nothing_in_the_map_is_refused(String field, FindingRaised finding) {
        givenStarted(outcome()).when(new RaiseFinding(finding, null)).thenMeaningless(field);
    }

    @Test
    void a_map_has_a_thousand_findings_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 1_000; i++) {
            history.add(finding("findingId", id(1_000 + i)));
        }
        given(history)
                .when(new RaiseFinding(finding(), null))
                .thenRejected(new Rejection.TooManyRows("findings", 1_000));
    }

    @Test
    void a_finding_is_answered_once() {
        givenStarted(finding()).when(answer("The plan is attached")).then(ANSWERED);
        givenStarted(finding(), ANSWERED).when(answer("More")).thenRejected(new Rejection.FindingAnswered(FINDING));
    }

    @Test
    void a_finding_that_was_never_raised_is_unknown() {
        givenStarted().when(answer("To what?")).thenRejected(new Rejection.UnknownFinding(FINDING));
    }

    @Test
    void a_confirmed_version_is_verified_once() {
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1))
                .when(new VerifyVersion(1, null))
                .then(new VersionVerified(1));
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1), new VersionVerified(1))
                .when(new VerifyVersion(1, null))
                .thenNothing();
    }

    @Test
    void a_version_that_was_not_confirmed_is_unknown() {
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1))
                .when(new VerifyVersion(2, null))
                .thenRejected(new Rejection.UnknownVersion(2));
    }

    @Test
    void a_closed_map_is_audited_too() {
        givenStarted(new ImpactMapClosed())
                .when(new RaiseFinding(finding(), null))
                .then(finding());
        givenStarted(finding(), new ImpactMapClosed())
                .when(answer("The plan is attached"))
                .then(ANSWERED);
        givenStarted(new ImpactMapConfirmed("Plan 2026", 1), new ImpactMapClosed())
                .when(new VerifyVersion(1, null))
                .then(new VersionVerified(1));
    }

    private static AnswerFinding answer(String text) {
        return new AnswerFinding(FINDING, text, null);
    }
}
