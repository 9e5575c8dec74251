package nl.impactkaart.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A map in three steps. */
class QuickStartTest {

    private static final String QUICK_START = "/api/v1/impact-maps/quick-start";

    private final UUID organisation = UUID.randomUUID();
    private final Client editor = Service.member(organisation, "editor");

    @Test
    void without_a_reference_the_map_has_reach_and_costs() {
        Answer started = editor.post(QUICK_START, quickStart());

        assertThat(started.status()).isEqualTo(201);
        assertThat(started.header("Location")).isEqualTo("/api/v1/impact-maps/" + started.id());
        ImpactMap map = map(started);
        assertThat(map.people(null, 1)).isEqualTo(30);
        assertThat(map.people(null, 2)).isEqualTo(30);
        // twice 12,000, and twice 30 people at 50
        assertThat(MapValuation.of(map).presentValueOfCosts()).isEqualByComparingTo("2700000");
        assertThat(map.outcomes()).isEmpty();
    }

    @Test
    void an_entry_of_the_catalogue_gives_the_outcomes_and_is_named() {
        Answer entry = editor.post("/api/v1/reference-projects", OrganisationEndpointsTest.reference());

        Answer started = editor.post(QUICK_START, quickStart("reference", reference("ORGANISATION", entry.id())));

        assertThat(started.status()).isEqualTo(201);
        ImpactMap map = map(started);
        assertThat(map.outcomes().getFirst().incidence()).isEqualByComparingTo("0.35");
        // 30 people, 0.35 visits of 19.00 each
        assertThat(MapValuation.of(map).years().get(1).benefits()).isEqualByComparingTo("19950");
        ReferenceCompared compared = compared(started);
        assertThat(compared.kind()).isEqualTo(ReferenceKind.ORGANISATION);
        assertThat(compared.referenceId()).isEqualTo(entry.id());
        assertThat(compared.referenceSequence()).isEqualTo(entry.sequence());
        assertThat(compared.referenceName()).isEqualTo("Lunch club elsewhere");
    }

    @Test
    void what_all_share_can_be_compared_with_by_everybody() {
        Answer entry = Service.member(UUID.randomUUID(), "operator")
                .post("/api/v1/installation/reference-projects", OrganisationEndpointsTest.reference());

        Answer started = editor.post(QUICK_START, quickStart("reference", reference("INSTALLATION", entry.id())));

        assertThat(started.status()).isEqualTo(201);
        assertThat(compared(started).kind()).isEqualTo(ReferenceKind.INSTALLATION);
    }

    @Test
    void a_confirmed_map_is_a_reference_as_it_stood_then() {
        String other = Bodies.startedMap(editor);
        editor.post(other + "/reach", Bodies.reach());
        Answer outcome = editor.post(other + "/outcomes", Bodies.outcome("durationYears", 1));
        UUID otherId = UUID.fromString(other.substring(other.lastIndexOf('/') + 1));
        assertThat(editor.post(QUICK_START, quickStart("reference", reference("MAP", otherId)))
                        .problem())
                .isEqualTo("409 reference-unconfirmed");
        Answer confirmed = editor.post(other + "/confirmations", Bodies.of("name", "Plan"));
        editor.put(
                other + "/outcomes/" + outcome.id(),
                Bodies.outcome("durationYears", 1, "quantityPerYear", "900", "reason", "after the count"));

        Answer started = editor.post(
                QUICK_START, quickStart("reference", reference("MAP", otherId, outcome.id(), "1.5", "door to door")));

        assertThat(started.status()).isEqualTo(201);
        // 90 visits of 30 people, and half as many more
        assertThat(map(started).outcomes().getFirst().incidence()).isEqualByComparingTo("4.5");
        assertThat(compared(started).referenceSequence()).isEqualTo(confirmed.sequence() - 1);
        assertThat(compared(started).outcomes().getFirst().rationale()).isEqualTo("door to door");
    }

    @Test
    void a_sequence_names_the_confirmed_version() {
        String other = Bodies.startedMap(editor);
        UUID otherId = UUID.fromString(other.substring(other.lastIndexOf('/') + 1));
        editor.post(other + "/confirmations", Bodies.of("name", "Plan"));

        assertThat(editor.post(
                                QUICK_START,
                                quickStart("reference", Map.of("kind", "MAP", "referenceId", otherId, "sequence", 0)))
                        .problem())
                .isEqualTo("409 reference-unconfirmed");
    }

    @Test
    void what_is_not_there_or_another_organisations_is_unknown() {
        Client stranger = Service.member(UUID.randomUUID(), "editor");
        String theirs = Bodies.startedMap(stranger);
        UUID theirId = UUID.fromString(theirs.substring(theirs.lastIndexOf('/') + 1));
        stranger.post(theirs + "/confirmations", Bodies.of("name", "Plan"));
        Answer entry = stranger.post("/api/v1/reference-projects", OrganisationEndpointsTest.reference());

        for (Map<String, Object> reference : List.of(
                reference("MAP", theirId),
                reference("ORGANISATION", entry.id()),
                reference("INSTALLATION", entry.id()),
                reference("MAP", UUID.randomUUID()))) {
            assertThat(editor.post(QUICK_START, quickStart("reference", reference))
                            .problem())
                    .isEqualTo("404 unknown-reference");
        }
    }

    @Test
    void what_does_not_fit_is_named_and_nothing_is_stored() {
        Answer entry = editor.post("/api/v1/reference-projects", OrganisationEndpointsTest.reference());
        long before = Service.stored();

        assertThat(editor.post(
                                QUICK_START,
                                quickStart("currency", "GBP", "reference", reference("ORGANISATION", entry.id())))
                        .problem())
                .isEqualTo("422 meaningless-figure reference.referenceId");
        assertThat(editor.post(
                                QUICK_START,
                                quickStart(
                                        "reference",
                                        reference("ORGANISATION", entry.id(), UUID.randomUUID(), "2", "better")))
                        .problem())
                .isEqualTo("422 meaningless-figure reference.expectations[0].referenceOutcomeId");
        assertThat(editor.post(QUICK_START, quickStart("peoplePerYear", -1)).problem())
                .isEqualTo("422 meaningless-figure years[0].plannedPeople");
        assertThat(editor.post(QUICK_START, quickStart("costs", null)).problem())
                .isEqualTo("400 invalid-field costs");
        assertThat(Service.stored()).isEqualTo(before);
    }

    @Test
    void a_repeated_quick_start_makes_one_map() {
        Answer first = editor.post(QUICK_START, quickStart(), "Idempotency-Key", "quick");
        Answer second = editor.post(QUICK_START, quickStart(), "Idempotency-Key", "quick");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.sequence()).isEqualTo(first.sequence());
    }

    private static String quickStart(@Nullable Object... changes) {
        Object[] fields = {
            "project", "Lunch club",
            "projectType", "LONELINESS",
            "periodStart", "2026-01-01",
            "periodEnd", "2027-12-31",
            "targetGroup", "Residents",
            "peoplePerYear", 30,
            "costs",
                    List.of(Map.of(
                            "description", "Coordinator",
                            "payer", "Municipality",
                            "category", "PERSONNEL",
                            "amountMinor", 1_200_000,
                            "amountPerParticipantMinor", 5_000))
        };
        @Nullable Object[] all = java.util.Arrays.copyOf(fields, fields.length + changes.length);
        System.arraycopy(changes, 0, all, fields.length, changes.length);
        return Bodies.of(all);
    }

    private static Map<String, Object> reference(String kind, UUID id) {
        return Map.of("kind", kind, "referenceId", id);
    }

    private static Map<String, Object> reference(String kind, UUID id, UUID outcome, String effect, String why) {
        return Map.of(
                "kind",
                kind,
                "referenceId",
                id,
                "expectations",
                List.of(Map.of("referenceOutcomeId", outcome, "effect", effect, "rationale", why)));
    }

    private static ImpactMap map(Answer started) {
        return ImpactMap.none().evolve(Service.history(started.id()));
    }

    private static ReferenceCompared compared(Answer started) {
        return Service.history(started.id()).stream()
                .map(RecordedEvent::event)
                .filter(ReferenceCompared.class::isInstance)
                .map(ReferenceCompared.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
