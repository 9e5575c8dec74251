package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministrationTest {

    private static final String CLIENTS = "/api/v1/identity/clients";
    private static final String ORGANISATIONS = "/api/v1/identity/organisations";
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Identity IDENTITY = Identity.start(Identity.newDatabase(), FILE);
    private static final Client CLIENT = IDENTITY.client();
    private static final JsonNode CREDENTIALS = Client.read(FILE);
    private static final String ADMINISTRATOR = IDENTITY.bearer(CREDENTIALS.path("administrator"));

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void anAdministratorMakesAClientWhoseSecretIsShownOnce() {
        Answer created = CLIENT.as(ADMINISTRATOR).send("POST", CLIENTS, """
                {"displayName": "Export", "roles": ["editor", "auditor"]}""");

        assertThat(created.status()).isEqualTo(201);
        JsonNode client = created.json();
        String id = client.path("clientId").asString();
        assertThat(created.header("Location")).isEqualTo(CLIENTS + "/" + id);
        JsonNode claims =
                Identity.claims(CLIENT.token(id, client.path("clientSecret").asString()));
        assertThat(claims.path("sub")).isEqualTo(client.path("member"));
        assertThat(claims.path("organisation"))
                .isEqualTo(CREDENTIALS.path("administrator").path("organisation"));
        assertThat(claims.path("roles").toString()).isEqualTo("[\"auditor\",\"editor\"]");

        String list = CLIENT.as(ADMINISTRATOR).send("GET", CLIENTS, "").text();
        assertThat(list).contains(id).contains("Export");
        assertThat(list)
                .doesNotContain("bcrypt")
                .doesNotContain(client.path("clientSecret").asString());
    }

    @Test
    void aDeletedClientGetsNoTokenAnyMore() {
        JsonNode client = CLIENT.as(ADMINISTRATOR).send("POST", CLIENTS, """
                {"displayName": "Gone", "roles": ["editor"]}""").json();
        String id = client.path("clientId").asString();
        String secret = client.path("clientSecret").asString();
        assertThat(CLIENT.token(id, secret).status()).isEqualTo(200);

        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("DELETE", CLIENTS + "/" + id, "")
                        .status())
                .isEqualTo(204);
        assertThat(CLIENT.token(id, secret).status()).isEqualTo(401);
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("DELETE", CLIENTS + "/" + id, "")
                        .problem())
                .isEqualTo("404 unknown-client");
    }

    @Test
    void aClientCannotDeleteItself() {
        String own = CREDENTIALS.path("administrator").path("clientId").asString();
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("DELETE", CLIENTS + "/" + own, "")
                        .problem())
                .isEqualTo("409 own-client");
    }

    @Test
    void otherRolesMayNothing() {
        for (String role : List.of("editor", "auditor", "funder")) {
            String token = IDENTITY.bearer(CREDENTIALS.path(role));
            String own = CLIENTS + "/" + CREDENTIALS.path(role).path("clientId").asString();
            assertThat(CLIENT.as(token).send("GET", CLIENTS, "").problem()).isEqualTo("403 role-missing");
            assertThat(CLIENT.as(token)
                            .send("POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"administrator\"]}")
                            .problem())
                    .isEqualTo("403 role-missing");
            assertThat(CLIENT.as(token).send("DELETE", own, "").problem()).isEqualTo("403 role-missing");
            assertThat(CLIENT.as(token)
                            .send("POST", ORGANISATIONS, "{\"name\":\"x\"}")
                            .problem())
                    .isEqualTo("403 role-missing");
        }
    }

    @Test
    void theOperatorAdmitsAnOrganisationThatSeesOnlyItself() {
        Answer admitted = CLIENT.as(ADMINISTRATOR).send("POST", ORGANISATIONS, "{\"name\":\"Gemeente\"}");
        assertThat(admitted.status()).isEqualTo(201);
        String theirs = IDENTITY.bearer(admitted.json().path("administrator"));

        JsonNode items = CLIENT.as(theirs).send("GET", CLIENTS, "").json().path("items");
        assertThat(items.size()).isEqualTo(1);
        String ours = CREDENTIALS.path("editor").path("clientId").asString();
        assertThat(CLIENT.as(theirs).send("DELETE", CLIENTS + "/" + ours, "").problem())
                .isEqualTo("404 unknown-client");
        String their = items.get(0).path("clientId").asString();
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("DELETE", CLIENTS + "/" + their, "")
                        .problem())
                .isEqualTo("404 unknown-client");
        assertThat(CLIENT.as(theirs)
                        .send("POST", ORGANISATIONS, "{\"name\":\"Another\"}")
                        .problem())
                .isEqualTo("403 operator-only");
        assertThat(CLIENT.as(theirs)
                        .send("POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"editor\"]}")
                        .json()
                        .path("organisation"))
                .isEqualTo(admitted.json().path("organisation"));
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"emperor\"]}")
                        .problem())
                .isEqualTo("400 unknown-role roles");
        for (String beyondTheOrganisation : List.of("operator", "story-reader")) {
            assertThat(CLIENT.as(ADMINISTRATOR)
                            .send(
                                    "POST",
                                    CLIENTS,
                                    "{\"displayName\":\"x\",\"roles\":[\"" + beyondTheOrganisation + "\"]}")
                            .problem())
                    .isEqualTo("400 unknown-role roles");
        }
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", CLIENTS, "{\"displayName\":\" \",\"roles\":[]}")
                        .problem())
                .isEqualTo("400 invalid-field displayName");
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[null]}")
                        .problem())
                .isEqualTo("400 invalid-field roles[0]");
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", CLIENTS, "{\"displayName\":\"a\\u0000b\",\"roles\":[\"editor\"]}")
                        .problem())
                .isEqualTo("400 invalid-field displayName");
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", ORGANISATIONS, "{\"name\":\"a\\ud800b\"}")
                        .problem())
                .isEqualTo("400 invalid-field name");
        assertThat(CLIENT.as(ADMINISTRATOR)
                        .send("POST", ORGANISATIONS, "{\"name\":\"x\",\"operator\":true}")
                        .problem())
                .isEqualTo("400 unknown-field operator");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode api = CLIENT.as(ADMINISTRATOR)
                .send("GET", "/api/v1/openapi/identity", "")
                .json();
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        CLIENTS,
                        CLIENTS + "/{clientId}",
                        ORGANISATIONS,
                        MembersEndpoint.PATH,
                        MembersEndpoint.PATH + "/{member}",
                        MembersEndpoint.PATH + "/{member}/roles",
                        MembersEndpoint.PATH + "/{member}/password-link");
    }
}
