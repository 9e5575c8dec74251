package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.COST;
import static nl.impactkaart.command.impactmap.Sample.EVIDENCE;
import static nl.impactkaart.command.impactmap.Sample.LABOUR_EFFECT;
import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.REACH;
import static nl.impactkaart.command.impactmap.Sample.cost;
import static nl.impactkaart.command.impactmap.Sample.evidence;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.labourEffect;
import static nl.impactkaart.command.impactmap.Sample.method;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.reach;
import static nl.impactkaart.command.impactmap.Sample.started;
import static nl.impactkaart.command.impactmap.Scenario.given;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AttachEvidence;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawEvidence;
import nl.impactkaart.contracts.impactmap.EvidenceAttached;
import nl.impactkaart.contracts.impactmap.EvidenceWithdrawn;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.OutcomeRemoved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttachingEvidenceTest {

    private static final String SHA_256 = "0123456789abcdef".repeat(4);

    @Test
    void evidence_is_attached() {
        givenStarted().when(attach(evidence())).then(evidence());
    }

    @Test
    void evidence_is_withdrawn_with_a_reason() {
        givenStarted(evidence())
                .when(new WithdrawEvidence(EVIDENCE, "out of date"))
                .then(new EvidenceWithdrawn(EVIDENCE.value()));
        givenStarted(evidence()).when(new WithdrawEvidence(EVIDENCE, null)).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void evidence_that_is_not_there_is_unknown() {
        givenStarted(evidence(), new EvidenceWithdrawn(EVIDENCE.value()))
                .when(new WithdrawEvidence(EVIDENCE, "out of date"))
                .thenRejected(new Rejection.UnknownEvidence(EVIDENCE));
    }

    @Test
    void evidence_went_with_the_row_that_it_supported() {
        givenStarted(
                        outcome(),
                        evidence("kind", "OUTCOME", "rowId", OUTCOME.value()),
                        new OutcomeRemoved(OUTCOME.value()))
                .when(new WithdrawEvidence(EVIDENCE, "out of date"))
                .thenRejected(new Rejection.UnknownEvidence(EVIDENCE));
    }

    @Test
    void a_map_has_a_thousand_pieces_of_evidence_at_most() {
        List<ImpactMapEvent> history = new ArrayList<>(List.of(started(), method()));
        for (int i = 0; i < 1_000; i++) {
            history.add(evidence("evidenceId", id(1_000 + i)));
        }
        given(history).when(attach(evidence())).thenRejected(new Rejection.TooManyRows("pieces of evidence", 1_000));
    }

    static Stream<EvidenceAttached> withMeaning() {
        return Stream.of(
                evidence("kind", "METHOD", "figure", "ratePerYear"),
                evidence("kind", "COST", "rowId", COST.value(), "figure", "inKindHours"),
                evidence("kind", "REACH", "rowId", REACH.value(), "figure", "actualPeople"),
                evidence("kind", "OUTCOME", "rowId", OUTCOME.value(), "figure", "unitValueMinor"),
                evidence("kind", "LABOUR_EFFECT", "rowId", LABOUR_EFFECT.value(), "figure", "hoursPerFte"),
                evidence("fileSha256", SHA_256),
                evidence("fileSha256", SHA_256, "link", null),
                evidence("link", "https://plans.example/" + "x".repeat(978)),
                evidence("link", "https://plans.example:8443/a?page=1#part"));
    }

    @ParameterizedTest
    @MethodSource("withMeaning")
    void evidence_for_something_in_the_map_is_attached(EvidenceAttached evidence) {
        givenStarted(cost(), reach(), outcome(), labourEffect())
                .when(attach(evidence))
                .then(evidence);
    }

    static Stream<Arguments> withoutMeaning() {
        return Stream.of(
                Arguments.of("rowId", evidence("rowId", COST.value())),
                Arguments.of("rowId", evidence("kind", "METHOD", "rowId", COST.value())),
                Arguments.of("rowId", evidence("kind", "COST")),
                Arguments.of("rowId", evidence("kind", "COST", "rowId", OUTCOME.value())),
                Arguments.of("rowId", evidence("kind", "REACH", "rowId", id(99))),
                Arguments.of("rowId", evidence("kind", "OUTCOME", "rowId", id(99))),
                Arguments.of("rowId", evidence("kind", "LABOUR_EFFECT", "rowId", id(99))),
                Arguments.of("figure", evidence("figure", "deadweight")),
                Arguments.of("figure", evidence("kind", "COST", "rowId", COST.value(), "figure", "deadweight")),
                Arguments.of("link", evidence("link", null)),
                Arguments.of("link", evidence("link", "http://plans.example")),
                Arguments.of("link", evidence("link", "plans.example/lunch-club")),
                Arguments.of("link", evidence("link", "https:///lunch-club")),
                Arguments.of("link", evidence("link", "https://editor:secret@plans.example")),
                Arguments.of("link", evidence("link", "https://editor@plans.example")),
                Arguments.of("link", evidence("link", "https://plans.example/café")),
                Arguments.of("link", evidence("link", "https://plans.example/" + "x".repeat(1_000))),
                Arguments.of("fileSha256", evidence("fileSha256", SHA_256.substring(1))),
                Arguments.of("fileSha256", evidence("fileSha256", "A" + SHA_256.substring(1))));
    }

    @ParameterizedTest
    @MethodSource("withoutMeaning")
    void evidence_without_meaning_is_refused(String field, EvidenceAttached evidence) {
        givenStarted(cost(), outcome()).when(attach(evidence)).thenMeaningless(field);
    }

    private static AttachEvidence attach(EvidenceAttached evidence) {
        return new AttachEvidence(evidence, null);
    }
}
