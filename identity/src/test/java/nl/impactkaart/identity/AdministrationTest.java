package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdministrationTest {

    private static final String CLIENTS = "/api/v1/identity/clients";
    private static final String ORGANISATIONS = "/api/v1/identity/organisations";
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Identity IDENTITY = Identity.start(Identity.newDatabase(), FILE);
    private static final JsonNode CREDENTIALS = Identity.read(FILE);
    private static final String ADMINISTRATOR = IDENTITY.bearer(CREDENTIALS.path("administrator"));

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void anAdministratorMakesAClientWhoseSecretIsShownOnce() {
        Identity.Answer created = IDENTITY.as(ADMINISTRATOR, "POST", CLIENTS, """
                {"displayName": "Export", "roles": ["editor", "auditor"]}""");

        assertThat(created.status()).isEqualTo(201);
        JsonNode client = created.json();
        String id = client.path("clientId").asString();
        assertThat(created.response().headers().firstValue("Location")).hasValue(CLIENTS + "/" + id);
        JsonNode claims =
                IDENTITY.token(id, client.path("clientSecret").asString()).claims();
        assertThat(claims.path("sub")).isEqualTo(client.path("member"));
        assertThat(claims.path("organisation"))
                .isEqualTo(CREDENTIALS.path("administrator").path("organisation"));
        assertThat(claims.path("roles").toString()).isEqualTo("[\"auditor\",\"editor\"]");

        String list = IDENTITY.as(ADMINISTRATOR, "GET", CLIENTS, "").response().body();
        assertThat(list).contains(id).contains("Export");
        assertThat(list)
                .doesNotContain("bcrypt")
                .doesNotContain(client.path("clientSecret").asString());
    }

    @Test
    void aDeletedClientGetsNoTokenAnyMore() {
        JsonNode client = IDENTITY.as(ADMINISTRATOR, "POST", CLIENTS, """
                {"displayName": "Gone", "roles": ["editor"]}""").json();
        String id = client.path("clientId").asString();
        String secret = client.path("clientSecret").asString();
        assertThat(IDENTITY.token(id, secret).status()).isEqualTo(200);

        assertThat(IDENTITY.as(ADMINISTRATOR, "DELETE", CLIENTS + "/" + id, "").status())
                .isEqualTo(204);
        assertThat(IDENTITY.token(id, secret).status()).isEqualTo(401);
        assertThat(IDENTITY.as(ADMINISTRATOR, "DELETE", CLIENTS + "/" + id, "").code())
                .isEqualTo("404 unknown-client");
    }

    @Test
    void aClientCannotDeleteItself() {
        String own = CREDENTIALS.path("administrator").path("clientId").asString();
        assertThat(IDENTITY.as(ADMINISTRATOR, "DELETE", CLIENTS + "/" + own, "").code())
                .isEqualTo("409 own-client");
    }

    @Test
    void otherRolesMayNothing() {
        for (String role : List.of("editor", "auditor", "funder")) {
            String token = IDENTITY.bearer(CREDENTIALS.path(role));
            String own = CLIENTS + "/" + CREDENTIALS.path(role).path("clientId").asString();
            assertThat(IDENTITY.as(token, "GET", CLIENTS, "").code()).isEqualTo("403 role-missing");
            assertThat(IDENTITY.as(token, "POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"administrator\"]}")
                            .code())
                    .isEqualTo("403 role-missing");
            assertThat(IDENTITY.as(token, "DELETE", own, "").code()).isEqualTo("403 role-missing");
            assertThat(IDENTITY.as(token, "POST", ORGANISATIONS, "{\"name\":\"x\"}")
                            .code())
                    .isEqualTo("403 role-missing");
        }
    }

    @Test
    void theOperatorAdmitsAnOrganisationThatSeesOnlyItself() {
        Identity.Answer admitted = IDENTITY.as(ADMINISTRATOR, "POST", ORGANISATIONS, "{\"name\":\"Gemeente\"}");
        assertThat(admitted.status()).isEqualTo(201);
        String theirs = IDENTITY.bearer(admitted.json().path("administrator"));

        JsonNode items = IDENTITY.as(theirs, "GET", CLIENTS, "").json().path("items");
        assertThat(items.size()).isEqualTo(1);
        String ours = CREDENTIALS.path("editor").path("clientId").asString();
        assertThat(IDENTITY.as(theirs, "DELETE", CLIENTS + "/" + ours, "").code())
                .isEqualTo("404 unknown-client");
        String their = items.get(0).path("clientId").asString();
        assertThat(IDENTITY.as(ADMINISTRATOR, "DELETE", CLIENTS + "/" + their, "")
                        .code())
                .isEqualTo("404 unknown-client");
        assertThat(IDENTITY.as(theirs, "POST", ORGANISATIONS, "{\"name\":\"Another\"}")
                        .code())
                .isEqualTo("403 operator-only");
        assertThat(IDENTITY.as(theirs, "POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"editor\"]}")
                        .json()
                        .path("organisation"))
                .isEqualTo(admitted.json().path("organisation"));
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(IDENTITY.as(ADMINISTRATOR, "POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[\"emperor\"]}")
                        .code())
                .isEqualTo("400 unknown-role");
        assertThat(IDENTITY.as(ADMINISTRATOR, "POST", CLIENTS, "{\"displayName\":\" \",\"roles\":[]}")
                        .code())
                .isEqualTo("400 invalid-field");
        assertThat(IDENTITY.as(ADMINISTRATOR, "POST", CLIENTS, "{\"displayName\":\"x\",\"roles\":[null]}")
                        .code())
                .isEqualTo("400 invalid-field");
        assertThat(IDENTITY.as(ADMINISTRATOR, "POST", ORGANISATIONS, "{\"name\":\"x\",\"operator\":true}")
                        .code())
                .isEqualTo("400 unknown-field");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode api = IDENTITY.as(ADMINISTRATOR, "GET", "/api/v1/openapi/identity", "")
                .json();
        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(CLIENTS, CLIENTS + "/{clientId}", ORGANISATIONS);
    }
}
