package nl.impactkaart.query;

import static nl.impactkaart.query.Service.send;
import static nl.impactkaart.query.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funder = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final String funding = Service.ISSUER.of(funder, "funder");

    @ParameterizedTest
    @ValueSource(strings = {"editor", "auditor", "administrator"})
    void theOwnOrganisationReads(String role) {
        Recorder map = wheels(organisation, "Own");

        assertThat(service.map(map, Service.ISSUER.of(organisation, role)).has("sharedWith"))
                .isTrue();
    }

    @Test
    void anotherOrganisationsMapIsAsUnknownAsOneThatIsNotThere() {
        Recorder map = wheels(organisation, "Own");
        service.map(map, editor);

        for (String token : List.of(
                Service.ISSUER.of(UUID.randomUUID(), "editor", "auditor", "administrator", "funder"),
                Service.ISSUER.of(organisation, "funder"),
                funding)) {
            for (String query : List.of("", "?atLeast=0", "/results", "/results?atLeast=0")) {
                Answer foreign = service.get("/api/v1/impact-maps/" + map.mapId() + query, token);
                Answer unknown = service.get("/api/v1/impact-maps/" + UUID.randomUUID() + query, token);
                assertThat(foreign.status()).isEqualTo(404);
                assertThat(foreign.code()).isEqualTo("unknown-map");
                assertThat(withoutId(foreign)).isEqualTo(withoutId(unknown));
            }
        }
    }

    @Test
    void aFunderReadsWhatIsSharedUntilItIsNot() {
        Recorder map = wheels(organisation, "Shared");
        send(List.of(map.append(new MapShared(funder))));

        JsonNode shown = service.map(map, funding);
        assertThat(shown.has("sharedWith")).isFalse();
        assertThat(service.get("/api/v1/impact-maps", funding).json().get("items"))
                .hasSize(1);

        send(List.of(map.append(new MapUnshared(funder))));
        service.map(map, editor);
        assertThat(service.get("/api/v1/impact-maps/" + map.mapId(), funding).status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/impact-maps", funding).json().get("items"))
                .isEmpty();
    }

    @Test
    void whoHasTwoRolesReadsWhatEitherMay() {
        Recorder own = wheels(funder, "Of the funder itself");
        Recorder shared = wheels(organisation, "Shared");
        send(List.of(shared.append(new MapShared(funder))));
        String both = Service.ISSUER.of(funder, "funder", "auditor");

        assertThat(service.map(own, both).has("sharedWith")).isTrue();
        assertThat(service.map(shared, both).has("sharedWith")).isFalse();
        assertThat(service.get("/api/v1/impact-maps", both).json().get("items")).hasSize(2);
    }

    @Test
    void withoutARoleNothingIsRead() {
        String none = Service.ISSUER.of(organisation);

        assertThat(service.get("/api/v1/impact-maps", none).status()).isEqualTo(403);
        assertThat(service.get("/api/v1/impact-maps/" + UUID.randomUUID(), none).status())
                .isEqualTo(403);
        assertThat(service.get("/api/v1/portfolio", none).status()).isEqualTo(403);
    }

    @Test
    void withoutATokenNothingIsRead() {
        for (String path : List.of(
                "/api/v1/impact-maps",
                "/api/v1/impact-maps/" + UUID.randomUUID(),
                "/api/v1/impact-maps/" + UUID.randomUUID() + "/results",
                "/api/v1/portfolio",
                "/api/v1/query/dead-letters",
                "/api/v1/openapi/query")) {
            assertThat(service.get(path, "no-token").status()).as(path).isEqualTo(401);
        }
    }

    private static String withoutId(Answer answer) {
        return (answer.status() + answer.text()).replaceAll("[0-9a-f-]{36}", "ID");
    }
}
