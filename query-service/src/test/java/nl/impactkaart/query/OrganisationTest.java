package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.Adjustment;
import nl.impactkaart.contracts.impactmap.DiscountTiming;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.impactmap.ValuedAt;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.MethodWithdrawn;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectRecorded;
import nl.impactkaart.contracts.organisation.ReferenceProjectRemoved;
import nl.impactkaart.contracts.organisation.ReferenceProjectRevised;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an organisation keeps for its maps can be read by its members. */
class OrganisationTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Recorder keeper = Recorder.ofOrganisation(organisation);

    @Test
    void methodsAreOfferedUntilTheyAreWithdrawn() {
        assertThat(items("/api/v1/methods")).isEmpty();
        send(keeper.append(List.of(method("1"), method("2"))));
        awaitItems("/api/v1/methods", 2);
        JsonNode first = items("/api/v1/methods").get(0);
        assertThat(first.get("methodVersion").asString()).isEqualTo("1");
        assertThat(first.get("horizonYears").asInt()).isEqualTo(7);

        send(List.of(keeper.append(new MethodWithdrawn("ours", "1"))));
        awaitItems("/api/v1/methods", 1);
        assertThat(items("/api/v1/methods").get(0).get("methodVersion").asString())
                .isEqualTo("2");
    }

    @Test
    void referenceProjectsAreListedPageByPageAndFound() {
        List<ReferenceProjectRecorded> three = IntStream.range(0, 3)
                .mapToObj(i -> recorded(new UUID(60, i), "Project " + i))
                .toList();
        send(keeper.append(three));
        awaitItems("/api/v1/reference-projects", 3);

        JsonNode first = get("/api/v1/reference-projects?limit=2").expect(200).json();
        JsonNode second = get("/api/v1/reference-projects?limit=2&cursor="
                        + first.get("next").asString())
                .expect(200)
                .json();
        assertThat(names(first)).containsExactly("Project 0", "Project 1");
        assertThat(names(second)).containsExactly("Project 2");
        assertThat(second.has("next")).isFalse();
        JsonNode one =
                get("/api/v1/reference-projects/" + new UUID(60, 1)).expect(200).json();
        assertThat(one.at("/outcomes/0/incidence").asString()).isEqualTo("0.35");
        assertThat(one.get("sequence").asLong()).isEqualTo(1);
    }

    @Test
    void aReferenceProjectIsAsItWasLastRevisedUntilItIsRemoved() {
        UUID id = new UUID(61, 1);
        String address = "/api/v1/reference-projects/" + id;
        send(List.of(keeper.append(recorded(id, "Before"))));
        send(List.of(keeper.append(
                new ReferenceProjectRevised(id, "After", ProjectType.LONELINESS, null, "EUR", "A count", outcomes()))));
        await("the revision")
                .until(() -> get(address).status() == 200
                        && get(address).json().get("name").asString().equals("After"));

        send(List.of(keeper.append(new ReferenceProjectRemoved(id))));
        await("the removal").until(() -> get(address).status() == 404);
        assertThat(get(address).code()).isEqualTo("unknown-reference");
    }

    @Test
    void brandingIsUnknownUntilItIsChosen() {
        assertThat(get("/api/v1/branding").expect(404).code()).isEqualTo("unknown-branding");
        send(List.of(keeper.append(new BrandingChosen("Samen", "#00594f", null, null))));
        await("the branding").until(() -> get("/api/v1/branding").status() == 200);
        JsonNode branding = get("/api/v1/branding").json();
        assertThat(branding.get("displayName").asString()).isEqualTo("Samen");
        assertThat(branding.has("logoPng")).isFalse();
    }

    @Test
    void whatIsKeptIsForTheOrganisationAndWhatIsSharedForEverybody() {
        UUID own = new UUID(62, 1);
        UUID shared = UUID.randomUUID();
        send(List.of(keeper.append(recorded(own, "Own"))));
        send(List.of(Service.INSTALLATION.append(recorded(shared, "Shared"))));
        awaitItems("/api/v1/reference-projects", 1);
        await("what is shared")
                .until(() ->
                        get("/api/v1/installation/reference-projects/" + shared).status() == 200);

        String stranger = Service.ISSUER.of(UUID.randomUUID(), "editor");
        String funder = Service.ISSUER.of(organisation, "funder");
        assertThat(service.get("/api/v1/reference-projects/" + own, stranger).code())
                .isEqualTo("unknown-reference");
        assertThat(service.get("/api/v1/reference-projects/" + shared, stranger).code())
                .isEqualTo("unknown-reference");
        assertThat(service.get("/api/v1/installation/reference-projects/" + shared, stranger)
                        .status())
                .isEqualTo(200);
        assertThat(service.get("/api/v1/methods", funder).code()).isEqualTo("role-missing");
    }

    private Answer get(String address) {
        return service.get(address, editor);
    }

    private JsonNode items(String address) {
        return get(address).expect(200).json().get("items");
    }

    private void awaitItems(String address, int number) {
        await(address).until(() -> items(address).size() == number);
    }

    private static List<String> names(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private static MethodPublished method(String version) {
        return new MethodPublished(
                "ours",
                version,
                List.of(),
                DiscountTiming.NONE,
                false,
                Adjustment.MULTIPLICATIVE,
                7,
                ValuedAt.PRESENT,
                null,
                List.of(),
                Map.of(),
                "For lunch clubs");
    }

    static ReferenceProjectRecorded recorded(UUID id, String name) {
        return new ReferenceProjectRecorded(id, name, ProjectType.LONELINESS, null, "EUR", "A count", outcomes());
    }

    private static List<ReferenceOutcome> outcomes() {
        return List.of(new ReferenceOutcome(
                new UUID(63, 1),
                "Fewer visits to the doctor",
                "Residents",
                ImpactLevel.CLIENT,
                null,
                OutcomeStatus.PRICED,
                new BigDecimal("0.35"),
                "visits",
                1_900L,
                null,
                null,
                1,
                1,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                null,
                null));
    }
}
