package nl.impactkaart.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.system.installation.StandaloneProcess;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class AccessIT {

    private StandaloneProcess standalone;
    private List<Endpoint> endpoints;
    private String mapId;
    private JsonNode neighbours;

    @BeforeAll
    void start(@TempDir Path directory) {
        standalone = StandaloneProcess.start(directory, FreePort.find());
        Client operator = standalone.as("administrator");
        endpoints = Endpoint.all(operator);
        mapId = await("the demo map")
                .until(
                        () -> operator.get("/api/v1/impact-maps")
                                .expect(200)
                                .json()
                                .path("items"),
                        items -> !items.isEmpty())
                .get(0)
                .path("id")
                .asString();
        neighbours = operator.post("/api/v1/identity/organisations", "{\"name\": \"The neighbours\"}")
                .expect(201)
                .json();
    }

    @AfterAll
    void stop() {
        standalone.close();
    }

    @Test
    void nothing_but_health_is_open() {
        Client nobody = new Client(standalone.origin());
        SoftAssertions each = new SoftAssertions();
        for (Endpoint endpoint : endpoints) {
            each.assertThat(endpoint.askedBy(nobody, mapId).status())
                    .as("%s", endpoint)
                    .isEqualTo(401);
        }
        each.assertAll();
        assertThat(endpoints).hasSizeGreaterThan(25);
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/env").status()).isGreaterThanOrEqualTo(400);
        assertThat(nobody.get("/api/v1/openapi/command").status()).isEqualTo(401);
    }

    @Test
    void anyone_may_follow_the_log_but_not_read_what_its_events_say() {
        Client nobody = new Client(standalone.origin());
        String checkpoint = nobody.get("/log/checkpoint").expect(200).text();
        String vkey = nobody.get("/log/vkey").expect(200).text();
        String size = checkpoint.lines().skip(1).findFirst().orElseThrow();

        assertThat(checkpoint).startsWith("localhost/impactkaart\n").contains("\n\n\u2014 localhost/impactkaart ");
        assertThat(vkey).startsWith("localhost/impactkaart+");
        assertThat(standalone.credentials().resolveSibling("log.vkey")).hasContent(vkey);
        nobody.get("/log/tile/0/000.p/" + size).expect(200);
        for (Client some : List.of(nobody, standalone.as("editor"), neighbour("administrator", "auditor"))) {
            assertThat(some.get("/log/tile/entries/000.p/" + size).status()).isIn(401, 403);
        }
    }

    @Test
    void another_organisation_cannot_tell_a_map_from_none_on_any_endpoint() {
        Client stranger = neighbour("editor", "auditor", "funder", "administrator");
        SoftAssertions each = new SoftAssertions();
        for (Endpoint endpoint : endpoints.stream().filter(Endpoint::isOfOneMap).toList()) {
            Answer foreign = endpoint.askedBy(stranger, mapId);
            Answer none = endpoint.askedBy(stranger, UUID.randomUUID().toString());
            each.assertThat(foreign.status() + " " + foreign.code())
                    .as("%s", endpoint)
                    .isIn("404 unknown-map", "404 unknown-dead-letter");
            each.assertThat(foreign.json()).as("%s", endpoint).isEqualTo(none.json());
        }
        each.assertThat(stranger.get("/api/v1/impact-maps").json().path("items"))
                .isEmpty();
        each.assertThat(clientsNamedBy(stranger))
                .doesNotContainAnyElementsOf(clientsNamedBy(standalone.as("administrator")));
        each.assertAll();
    }

    @Test
    void a_funder_reads_a_map_for_as_long_as_it_is_shared_and_changes_nothing() {
        Client funder = neighbour("funder");
        Client editor = standalone.as("editor");
        List<Endpoint> reading = endpoints.stream()
                .filter(endpoint -> endpoint.isOfOneMap() && endpoint.reads() && !endpoint.isInternal())
                .toList();
        List<Endpoint> internal =
                endpoints.stream().filter(Endpoint::isInternal).toList();
        String share = "/api/v1/impact-maps/" + mapId + "/shares/"
                + neighbours.path("organisation").asString();

        expectEventually(reading, funder, 404);
        editor.put(share, "{}").expect(200);
        expectEventually(reading, funder, 200);
        assertThat(internal).hasSize(12);
        expectEventually(internal, funder, 404);
        for (Endpoint endpoint : endpoints.stream()
                .filter(each -> each.isOfOneMap() && !each.reads())
                .toList()) {
            assertThat(endpoint.askedBy(funder, mapId).status())
                    .as("%s", endpoint)
                    .isEqualTo(403);
        }
        editor.delete(share, "{\"reason\": \"the grant has ended\"}").expect(200);
        expectEventually(reading, funder, 404);
    }

    private void expectEventually(List<Endpoint> reading, Client reader, int status) {
        for (Endpoint endpoint : reading) {
            await(endpoint + " answers " + status)
                    .until(() -> endpoint.askedBy(reader, mapId).status() == status);
        }
    }

    /** A client of the other organisation. */
    private Client neighbour(String... roles) {
        JsonNode administrator = neighbours.path("administrator");
        JsonNode client = signedIn(administrator)
                .post(
                        "/api/v1/identity/clients",
                        "{\"displayName\": \"A neighbour\", \"roles\": [\"" + String.join("\", \"", roles) + "\"]}")
                .expect(201)
                .json();
        return signedIn(client);
    }

    private Client signedIn(JsonNode client) {
        return new Client(standalone.origin())
                .signedIn(
                        client.path("clientId").asString(),
                        client.path("clientSecret").asString());
    }

    private static List<String> clientsNamedBy(Client administrator) {
        return administrator
                .get("/api/v1/identity/clients")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(client -> client.path("clientId").asString())
                .toList();
    }
}
