package nl.impactkaart.command.organisation;

import static nl.impactkaart.command.organisation.Kept.given;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.command.organisation.OrganisationCommand.RecordReference;
import nl.impactkaart.command.organisation.OrganisationCommand.RemoveReference;
import nl.impactkaart.command.organisation.OrganisationCommand.ReviseReference;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import org.junit.jupiter.api.Test;

class RecordingReferencesTest {

    private static final UUID SOUP = id(1);
    private static final ReferenceProjectRecorded ROUND = recorded(SOUP, "EUR", outcomes(1));
    private static final String WHY = "the evaluation came in";

    @Test
    void a_reference_project_is_recorded() {
        given().when(new RecordReference(ROUND, null)).then(ROUND);
    }

    @Test
    void it_is_revised_with_a_reason_and_only_when_something_differs() {
        given(ROUND).when(new ReviseReference(revised("Soup van"), WHY)).then(revised("Soup van"));
        given(ROUND).when(new ReviseReference(revised("Soup van"), null)).thenRejected(new Rejection.ReasonMissing());
        given(ROUND).when(new ReviseReference(revised("Soup round"), WHY)).thenNothing();
        given(ROUND, revised("Soup van"))
                .when(new ReviseReference(revised("Soup van"), WHY))
                .thenNothing();
    }

    @Test
    void it_is_removed_with_a_reason() {
        given(ROUND).when(new RemoveReference(SOUP, WHY)).then(new ReferenceProjectRemoved(SOUP));
        given(ROUND).when(new RemoveReference(SOUP, "")).thenRejected(new Rejection.ReasonMissing());
    }

    @Test
    void one_that_is_not_there_is_unknown() {
        ReferenceProjectRemoved removed = new ReferenceProjectRemoved(SOUP);
        given().when(new ReviseReference(revised("Soup van"), WHY)).thenRejected(new Rejection.UnknownReference());
        given().when(new RemoveReference(SOUP, WHY)).thenRejected(new Rejection.UnknownReference());
        given(ROUND, removed)
                .when(new ReviseReference(revised("Soup van"), WHY))
                .thenRejected(new Rejection.UnknownReference());
    }

    @Test
    void there_are_two_hundred_at_most_and_removing_makes_room() {
        List<ReferenceProjectRecorded> many = IntStream.range(0, 200)
                .mapToObj(number -> recorded(id(1_000 + number), "EUR", outcomes(1)))
                .toList();
        given(many)
                .when(new RecordReference(ROUND, null))
                .thenRejected(new Rejection.TooManyRows("reference projects", 200));
        given(many.subList(1, 200)).when(new RecordReference(ROUND, null)).then(ROUND);
    }

    @Test
    void it_has_one_to_fifty_outcomes_in_a_currency_each_with_an_id_and_a_meaning_of_its_own() {
        given().when(recording(recorded(SOUP, "EURO", outcomes(1)))).thenMeaningless("currency", "ISO 4217");
        given().when(recording(recorded(SOUP, "EUR", outcomes(0)))).thenMeaningless("outcomes", "0 rows");
        given().when(recording(recorded(SOUP, "EUR", outcomes(51)))).thenMeaningless("outcomes", "51 rows");
        ReferenceProjectRecorded fullest = recorded(SOUP, "EUR", outcomes(50));
        given().when(recording(fullest)).then(fullest);
        List<ReferenceOutcome> twice = List.of(outcome(1, "0.5"), outcome(2, "0.5"), outcome(1, "0.6"));
        given().when(recording(recorded(SOUP, "EUR", twice))).thenMeaningless("outcomes[2].outcomeId", "twice");
        List<ReferenceOutcome> negative = List.of(outcome(1, "0.5"), outcome(2, "-0.5"));
        given().when(recording(recorded(SOUP, "EUR", negative)))
                .thenMeaningless("outcomes[1].incidence", "is negative");
    }

    @Test
    void a_revision_has_a_meaning_too() {
        given(ROUND)
                .when(new ReviseReference(
                        new ReferenceProjectRevised(
                                SOUP, "Soup round", ProjectType.LONELINESS, null, "EUR", "Survey", List.of()),
                        WHY))
                .thenMeaningless("outcomes", "0 rows");
    }

    private static RecordReference recording(ReferenceProjectRecorded reference) {
        return new RecordReference(reference, null);
    }

    private static ReferenceProjectRecorded recorded(UUID id, String currency, List<ReferenceOutcome> outcomes) {
        return new ReferenceProjectRecorded(
                id, "Soup round", ProjectType.LONELINESS, null, currency, "Survey", outcomes);
    }

    private static ReferenceProjectRevised revised(String name) {
        return new ReferenceProjectRevised(SOUP, name, ProjectType.LONELINESS, null, "EUR", "Survey", outcomes(1));
    }

    private static List<ReferenceOutcome> outcomes(int number) {
        return IntStream.range(0, number).mapToObj(i -> outcome(i, "0.5")).toList();
    }

    private static ReferenceOutcome outcome(int number, String incidence) {
        return new ReferenceOutcome(
                id(number),
                "Fewer visits to the doctor",
                "Residents",
                ImpactLevel.CLIENT,
                null,
                OutcomeStatus.PRICED,
                new BigDecimal(incidence),
                "visits",
                1_900L,
                null,
                null,
                1,
                2,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null);
    }

    private static UUID id(int number) {
        return new UUID(40, number);
    }
}
