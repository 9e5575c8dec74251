package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class MembersTest {

    private static final String MEMBERS = MembersEndpoint.PATH;
    private static final String DATABASE = Identity.newDatabase();
    private static final JdbcClient SQL = Identity.sql(DATABASE);
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Identity IDENTITY = Identity.start(DATABASE, FILE);
    private static final JsonNode CREDENTIALS = Client.read(FILE);
    private static final Client ADMINISTRATOR =
            IDENTITY.client().as(IDENTITY.bearer(CREDENTIALS.path("administrator")));

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @Test
    void an_administrator_sees_who_was_invited_and_never_a_link_again() {
        String username = username();
        JsonNode invited = ADMINISTRATOR
                .post(MEMBERS, body(username, "editor"))
                .expect(201)
                .json();
        JsonNode listed = listed(invited.path("member").asString());
        assertThat(listed.path("username").asString()).isEqualTo(username);
        assertThat(listed.path("displayName").asString()).isEqualTo("Anna");
        assertThat(listed.path("passwordSet").asBoolean()).isFalse();
        assertThat(listed.path("linkExpiresAt")).isEqualTo(invited.path("expiresAt"));
        assertThat(listed.toString())
                .doesNotContain(invited.path("passwordLink").asString().split("=", -1)[1]);
    }

    @Test
    void a_username_is_given_once_in_the_whole_installation() {
        String username = username();
        ADMINISTRATOR.post(MEMBERS, body(username, "editor")).expect(201);
        long before = count("member");
        assertThat(neighbour().post(MEMBERS, body(username, "editor")).problem())
                .isEqualTo("409 username-taken username");
        // The neighbours' own client is a member too.
        assertThat(count("member")).isEqualTo(before + 1);
    }

    @Test
    void another_organisation_and_other_roles_have_no_say() {
        String path = MEMBERS + "/" + invited("editor");
        Client neighbour = neighbour();
        assertThat(neighbour.get(MEMBERS).json().path("items").size()).isZero();
        assertThat(neighbour.put(path + "/roles", "{\"roles\": [\"editor\"]}").problem())
                .isEqualTo("404 unknown-member");
        assertThat(neighbour.post(path + "/password-link").problem()).isEqualTo("404 unknown-member");
        assertThat(neighbour.delete(path, "").problem()).isEqualTo("404 unknown-member");
        for (String role : List.of("editor", "auditor", "funder")) {
            Client other = IDENTITY.client().as(IDENTITY.bearer(CREDENTIALS.path(role)));
            assertThat(other.get(MEMBERS).problem()).isEqualTo("403 role-missing");
            assertThat(other.post(MEMBERS, body(username(), "editor")).problem())
                    .isEqualTo("403 role-missing");
            assertThat(other.put(path + "/roles", "{\"roles\": [\"editor\"]}").problem())
                    .isEqualTo("403 role-missing");
            assertThat(other.post(path + "/password-link").problem()).isEqualTo("403 role-missing");
            assertThat(other.delete(path, "").problem()).isEqualTo("403 role-missing");
        }
    }

    @Test
    void the_last_administrator_who_can_log_in_stays_one() {
        Client neighbour = neighbour();
        String first = neighbour
                .post(MEMBERS, body(username(), "administrator"))
                .json()
                .path("member")
                .asString();
        String second = neighbour
                .post(MEMBERS, body(username(), "administrator", "editor"))
                .json()
                .path("member")
                .asString();
        setPassword(first);
        assertThat(neighbour.delete(MEMBERS + "/" + first, "").problem()).isEqualTo("409 last-administrator");
        assertThat(neighbour
                        .put(MEMBERS + "/" + first + "/roles", "{\"roles\": [\"editor\"]}")
                        .problem())
                .isEqualTo("409 last-administrator");
        setPassword(second);
        assertThat(neighbour
                        .put(MEMBERS + "/" + first + "/roles", "{\"roles\": [\"editor\"]}")
                        .expect(200)
                        .json()
                        .path("roles")
                        .toString())
                .isEqualTo("[\"editor\"]");
        neighbour.delete(MEMBERS + "/" + first, "").expect(204);
        assertThat(neighbour.delete(MEMBERS + "/" + first, "").problem()).isEqualTo("404 unknown-member");
    }

    @Test
    void nobody_removes_themselves() {
        String own = CREDENTIALS.path("administrator").path("member").asString();
        assertThat(ADMINISTRATOR.delete(MEMBERS + "/" + own, "").problem()).isEqualTo("409 own-account");
    }

    @Test
    void what_makes_no_sense_is_named() {
        assertThat(ADMINISTRATOR.post(MEMBERS, body("Anna", "editor")).problem())
                .isEqualTo("400 invalid-field username");
        assertThat(ADMINISTRATOR.post(MEMBERS, body(username(), "emperor")).problem())
                .isEqualTo("400 unknown-role roles");
        assertThat(ADMINISTRATOR.post(MEMBERS, body(username(), "operator")).problem())
                .isEqualTo("400 unknown-role roles");
        assertThat(ADMINISTRATOR
                        .put(MEMBERS + "/" + invited("editor") + "/roles", "{\"roles\": []}")
                        .problem())
                .isEqualTo("400 invalid-field roles");
    }

    private static String username() {
        return "u" + UUID.randomUUID();
    }

    private static String body(String username, String... roles) {
        return "{\"displayName\": \"Anna\", \"username\": \"" + username + "\", \"roles\": [\""
                + String.join("\", \"", roles) + "\"]}";
    }

    private static String invited(String role) {
        return ADMINISTRATOR
                .post(MEMBERS, body(username(), role))
                .expect(201)
                .json()
                .path("member")
                .asString();
    }

    private static JsonNode listed(String member) {
        return ADMINISTRATOR
                .get(MEMBERS)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("member").asString().equals(member))
                .findAny()
                .orElseThrow();
    }

    private static Client neighbour() {
        return IDENTITY.client()
                .as(IDENTITY.bearer(ADMINISTRATOR
                        .post("/api/v1/identity/organisations", "{\"name\": \"Gemeente\"}")
                        .expect(201)
                        .json()
                        .path("administrator")));
    }

    private static void setPassword(String member) {
        SQL.sql("UPDATE account SET password_hash = 'x' WHERE member_id = ?::uuid")
                .param(member)
                .update();
    }

    private static long count(String table) {
        return SQL.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
