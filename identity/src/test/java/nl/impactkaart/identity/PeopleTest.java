package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How people get in, stay in and are shown out, in two copies of the service. */
class PeopleTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String VERIFIER = "v".repeat(43);
    private static final String REDIRECT = Identity.ISSUER + "/login/oauth2/code/impactkaart";
    private static final String DATABASE = Identity.newDatabase();
    private static final JdbcClient SQL = Identity.sql(DATABASE);
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Path PORTAL_FILE = FILE.resolveSibling("portal.json");
    private static final String[] SETTINGS = {
        "--impactkaart.identity.credentials-file=" + FILE, "--impactkaart.identity.portal-client-file=" + PORTAL_FILE
    };
    private static final Identity ONE = Identity.start(DATABASE, SETTINGS);
    private static final Identity OTHER = Identity.start(DATABASE, SETTINGS);
    private static final JsonNode PORTAL = Client.read(PORTAL_FILE).path("portal");
    private static final Client ADMINISTRATOR =
            ONE.client().as(ONE.bearer(Client.read(FILE).path("administrator")));

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    @Test
    void a_person_logs_in_at_one_copy_and_gets_tokens_from_the_other() {
        Person anna = person("editor", "auditor");
        Visitor browser = new Visitor(ONE.client());
        assertThat(Visitor.target(browser.get(authorize("S256")))).isEqualTo("/login");
        assertThat(browser.get("/login").header("Location")).isEmpty();
        browser.at(OTHER.client());
        Answer back = browser.post(
                "/login", Map.of("name", anna.username.toUpperCase(java.util.Locale.ROOT), "password", PASSWORD));
        assertThat(back.header("Location")).startsWith("/oauth2/authorize?");
        browser.at(ONE.client());
        Answer granted = browser.get(back.header("Location"));
        assertThat(granted.expect(302).header("Location")).startsWith(REDIRECT + "?code=");
        assertThat(parameter(granted, "state")).isEqualTo("s1");

        JsonNode tokens =
                redeem(OTHER.client(), parameter(granted, "code")).expect(200).json();
        JsonNode id = claims(tokens.path("id_token"));
        assertThat(id.path("sub").asString()).isEqualTo(anna.member);
        assertThat(id.toString()).doesNotContain("Anna");
        assertThat(id.path("nonce").asString()).isEqualTo("n1");
        assertThat(id.path("roles").toString()).isEqualTo("[\"auditor\",\"editor\"]");
        assertThat(id.path("iss").asString()).isEqualTo(Identity.ISSUER);
        JsonNode access = claims(tokens.path("access_token"));
        assertThat(access.path("sub").asString()).isEqualTo(anna.member);
        assertThat(access.path("organisation")).isEqualTo(id.path("organisation"));
        assertThat(access.path("roles")).isEqualTo(id.path("roles"));
        assertThat(access.path("aud").toString()).contains("\"impactkaart\"");
        assertThat(access.path("exp").asLong() - access.path("iat").asLong()).isEqualTo(300);
        assertThat(access.toString()).doesNotContain("Anna");

        JsonNode info = ONE.client()
                .as(tokens.path("access_token").asString())
                .get("/userinfo")
                .expect(200)
                .json();
        assertThat(info.path("name").asString()).isEqualTo("Anna");
        assertThat(info.path("sub").asString()).isEqualTo(anna.member);
        assertThat(redeem(ONE.client(), parameter(granted, "code")).status()).isEqualTo(400);
    }

    @Test
    void without_a_challenge_or_with_another_address_nothing_is_granted() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client());
        browser.logIn(person.username, PASSWORD);
        assertThat(browser.get(authorize("none")).header("Location")).doesNotContain("code=");
        assertThat(browser.get(authorize("plain")).header("Location")).doesNotContain("code=");
        assertThat(browser.get(authorize("S256").replace("oauth2%2Fcode", "elsewhere"))
                        .status())
                .isEqualTo(400);
        assertThat(ONE.client()
                        .token(
                                PORTAL.path("clientId").asString(),
                                PORTAL.path("clientSecret").asString())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_renewed_token_has_the_roles_of_the_moment_and_several_copies_may_renew_at_once() {
        Person person = person("editor");
        JsonNode first = tokens(person);
        ADMINISTRATOR
                .put(MembersEndpoint.PATH + "/" + person.member + "/roles", "{\"roles\": [\"auditor\"]}")
                .expect(200);
        JsonNode second = renew(first).expect(200).json();
        assertThat(claims(second.path("access_token")).path("roles").toString()).isEqualTo("[\"auditor\"]");
        assertThat(claims(renew(first).expect(200).json().path("access_token")).path("roles"))
                .isEqualTo(claims(second.path("access_token")).path("roles"));

        ADMINISTRATOR.delete(MembersEndpoint.PATH + "/" + person.member, "").expect(204);
        assertThat(renew(second).status()).isEqualTo(400);
        assertThat(SQL.sql("SELECT display_name FROM member WHERE id = ?::uuid")
                        .param(person.member)
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void a_member_who_is_removed_or_gets_a_new_password_is_out_everywhere() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client());
        browser.logIn(person.username, PASSWORD);
        assertThat(browser.at(OTHER.client()).get(authorize("S256")).header("Location"))
                .startsWith(REDIRECT);
        setPassword(
                link(ADMINISTRATOR.post(MembersEndpoint.PATH + "/" + person.member + "/password-link")),
                "another pass phrase");
        assertThat(Visitor.target(browser.get(authorize("S256")))).isEqualTo("/login");

        browser.logIn(person.username, "another pass phrase");
        assertThat(browser.get(authorize("S256")).header("Location")).startsWith(REDIRECT);
        ADMINISTRATOR.delete(MembersEndpoint.PATH + "/" + person.member, "").expect(204);
        assertThat(Visitor.target(browser.get(authorize("S256")))).isEqualTo("/login");
        assertThat(browser.logIn(person.username, "another pass phrase").header("Location"))
                .isEqualTo("/login?wrong");
    }

    @Test
    void who_logs_out_is_sent_back_and_nothing_that_was_granted_is_left() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client());
        browser.logIn(person.username, PASSWORD);
        JsonNode tokens = redeem(ONE.client(), parameter(browser.get(authorize("S256")), "code"))
                .json();
        String logout =
                "/connect/logout?id_token_hint=" + tokens.path("id_token").asString();
        assertThat(browser.get(logout + "&post_logout_redirect_uri=https%3A%2F%2Fevil.example%2F")
                        .status())
                .isEqualTo(400);
        assertThat(browser.at(OTHER.client())
                        .get(logout + "&post_logout_redirect_uri=" + encoded(Identity.ISSUER + "/"))
                        .expect(302)
                        .header("Location"))
                .isEqualTo(Identity.ISSUER + "/");
        assertThat(Visitor.target(browser.get(authorize("S256")))).isEqualTo("/login");
        assertThat(renew(tokens).status()).isEqualTo(400);
    }

    @Test
    void the_session_changes_its_name_at_login_and_the_form_has_a_token_of_its_own() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client());
        String cookie = browser.get("/login").header("Set-Cookie");
        assertThat(cookie)
                .contains("identity-session=", "HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure");
        String before = browser.cookies().get("identity-session");
        browser.logIn(person.username, PASSWORD);
        assertThat(browser.cookies().get("identity-session")).isNotEqualTo(before);

        Visitor forged = new Visitor(ONE.client());
        assertThat(forged.post("/login", Map.of("name", person.username, "password", PASSWORD))
                        .header("Location"))
                .isEqualTo("/login?again");
        assertThat(ONE.client().get("/api/v1/identity/members").header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void five_wrong_passwords_close_a_name_for_a_quarter_of_an_hour() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client()).from("203.0.113.5");
        for (int i = 0; i < 5; i++) {
            assertThat(browser.at(i % 2 == 0 ? ONE.client() : OTHER.client())
                            .logIn(person.username, "wrong")
                            .header("Location"))
                    .isEqualTo("/login?wrong");
        }
        assertThat(browser.from("203.0.113.6").logIn(person.username, PASSWORD).header("Location"))
                .isEqualTo("/login?wait");
        SQL.sql("UPDATE wrong_password SET since = since - interval '16 minutes'")
                .update();
        assertThat(browser.logIn(person.username, PASSWORD).header("Location")).isEqualTo("/");
    }

    @Test
    void fifty_wrong_passwords_close_an_address_whatever_the_names_and_only_that_one() {
        Person person = person("editor");
        SQL.sql("INSERT INTO wrong_password (subject, tries, since) VALUES (?, 49, now())")
                .param(Secrets.hash("address 203.0.113.50"))
                .update();
        Visitor browser = new Visitor(ONE.client()).from("10.9.9.9, 203.0.113.50");
        assertThat(browser.logIn("nobody", "wrong").header("Location")).isEqualTo("/login?wrong");
        assertThat(browser.logIn(person.username, PASSWORD).header("Location")).isEqualTo("/login?wait");
        assertThat(browser.from("203.0.113.51").logIn(person.username, PASSWORD).header("Location"))
                .isEqualTo("/");
        assertThat(SQL.sql("SELECT string_agg(w::text, ' ') FROM wrong_password w")
                        .query(String.class)
                        .single())
                .doesNotContain("203.0.113")
                .doesNotContain("nobody");
    }

    @Test
    void a_link_sets_the_password_once_and_within_seven_days() {
        String username = "u" + UUID.randomUUID();
        String link = link(invite(username, "editor"));
        assertThat(new Visitor(ONE.client()).logIn(username, "").header("Location"))
                .isEqualTo("/login?wrong");
        Visitor browser = new Visitor(ONE.client());
        assertThat(browser.get(link).expect(200).text()).contains(username);
        String token = link.substring(link.indexOf('=') + 1);
        assertThat(browser.post(Invitations.PATH, Map.of("token", token, "password", "short", "repeated", "short"))
                        .expect(422)
                        .text())
                .contains("te kort");
        assertThat(browser.post(
                                Invitations.PATH,
                                Map.of("token", token, "password", "é".repeat(37), "repeated", "é".repeat(37)))
                        .expect(422)
                        .text())
                .contains("te lang");
        assertThat(browser.post(Invitations.PATH, Map.of("token", token, "password", PASSWORD, "repeated", "x"))
                        .expect(422)
                        .text())
                .contains("niet gelijk");
        assertThat(browser.post(Invitations.PATH, Map.of("token", token, "password", PASSWORD, "repeated", PASSWORD))
                        .header("Location"))
                .isEqualTo("/login?set");
        assertThat(browser.get(link).expect(404).text()).contains("werkt niet meer");
        assertThat(browser.logIn(username, PASSWORD).header("Location")).isEqualTo("/");

        String expired = link(invite("u" + UUID.randomUUID(), "editor"));
        SQL.sql("UPDATE invitation SET expires_at = now() WHERE token_hash = ?")
                .param(Secrets.hash(expired.substring(expired.indexOf('=') + 1)))
                .update();
        assertThat(browser.get(expired).expect(404).text()).contains("werkt niet meer");
        assertThat(browser.get(Invitations.PATH).status()).isEqualTo(404);
        assertThat(SQL.sql("SELECT string_agg(i::text, ' ') FROM invitation i")
                        .query(String.class)
                        .optional()
                        .orElse(""))
                .doesNotContain(token);
    }

    @Test
    void what_has_expired_is_removed_by_any_copy() {
        Person person = person("editor");
        tokens(person);
        SQL.sql("""
                UPDATE oauth2_authorization SET authorization_code_expires_at = now(), access_token_expires_at = now(),
                    refresh_token_expires_at = now() - interval '1 second' WHERE principal_name = ?""").param(person.member).update();
        new Visitor(ONE.client()).logIn("somebody else", "wrong");
        SQL.sql("UPDATE wrong_password SET since = since - interval '16 minutes'")
                .update();
        ONE.bean(Cleaning.class).removeExpired();
        OTHER.bean(Cleaning.class).removeExpired();
        assertThat(SQL.sql("SELECT count(*) FROM oauth2_authorization WHERE principal_name = ?")
                        .param(person.member)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(SQL.sql("SELECT count(*) FROM wrong_password")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_session_that_this_release_cannot_read_is_none() {
        Person person = person("editor");
        Visitor browser = new Visitor(ONE.client());
        browser.logIn(person.username, PASSWORD);
        SQL.sql("UPDATE page_session_attributes SET attribute_bytes = '\\x00'::bytea")
                .update();
        assertThat(Visitor.target(browser.get(authorize("S256")))).isEqualTo("/login");
    }

    private record Person(String member, String username) {}

    private static Person person(String... roles) {
        String username = "u" + UUID.randomUUID();
        Answer invited = invite(username, roles);
        setPassword(link(invited), PASSWORD);
        return new Person(invited.json().path("member").asString(), username);
    }

    private static Answer invite(String username, String... roles) {
        return ADMINISTRATOR.post(MembersEndpoint.PATH, """
                {"displayName": "Anna", "username": "%s", "roles": ["%s"]}""".formatted(username, String.join("\", \"", roles)));
    }

    private static String link(Answer answer) {
        String link = answer.expect(201).json().path("passwordLink").asString();
        assertThat(link).startsWith(Identity.ISSUER + Invitations.PATH + "?token=");
        return link.substring(Identity.ISSUER.length());
    }

    private static void setPassword(String link, String password) {
        Visitor browser = new Visitor(ONE.client());
        browser.get(link);
        browser.post(
                        Invitations.PATH,
                        Map.of(
                                "token",
                                link.substring(link.indexOf('=') + 1),
                                "password",
                                password,
                                "repeated",
                                password))
                .expect(302);
    }

    private static JsonNode tokens(Person person) {
        Visitor browser = new Visitor(ONE.client());
        browser.logIn(person.username, PASSWORD);
        return redeem(ONE.client(), parameter(browser.get(authorize("S256")), "code"))
                .expect(200)
                .json();
    }

    private static String authorize(String method) {
        String challenge = method.equals("none")
                ? ""
                : "&code_challenge_method=" + method + "&code_challenge="
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(VERIFIER));
        return "/oauth2/authorize?response_type=code&scope=openid&state=s1&nonce=n1&client_id="
                + PORTAL.path("clientId").asString() + "&redirect_uri=" + encoded(REDIRECT) + challenge;
    }

    private static Answer redeem(Client at, String code) {
        return asPortal(
                at,
                "grant_type=authorization_code&code=" + encoded(code) + "&redirect_uri=" + encoded(REDIRECT)
                        + "&code_verifier=" + VERIFIER);
    }

    private static Answer renew(JsonNode tokens) {
        return asPortal(
                OTHER.client(),
                "grant_type=refresh_token&refresh_token="
                        + encoded(tokens.path("refresh_token").asString()));
    }

    private static Answer asPortal(Client at, String form) {
        return at.form(form + "&client_id=" + PORTAL.path("clientId").asString() + "&client_secret="
                + PORTAL.path("clientSecret").asString());
    }

    private static String parameter(Answer redirection, String name) {
        String query = URI.create(redirection.expect(302).header("Location")).getRawQuery();
        return Arrays.stream(query.split("&", -1))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)))
                .getOrDefault(name, "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode claims(JsonNode token) {
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(token.asString().split("\\.", -1)[1]));
    }
}
