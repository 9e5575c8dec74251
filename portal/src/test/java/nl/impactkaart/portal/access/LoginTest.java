package nl.impactkaart.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.identity.IdentityApplication;
import nl.impactkaart.portal.Backend;
import nl.impactkaart.portal.Portal;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** People log in at identity and come back to the portal, which asks the services in their name. */
class LoginTest {

    private static final String PASSWORD = "a pass phrase of one's own";
    static final String NO_MAPS = "{\"items\": []}";
    static final String NO_PORTFOLIO = """
            {"currency": "EUR", "netPresentValue": "0.00", "presentValueOfBenefits": "0.00", "presentValueOfCosts": "0.00",
             "benchmark": {"returnFactor": "1.6"}, "maps": [], "apart": []}""";

    private static final Path FOLDER = Portal.temporary();
    private static final int PORT = FreePort.find();
    private static final Backend COMMAND = new Backend("command");
    private static final Backend QUERY = new Backend("query");
    private static final Backend REPORT = new Backend("report");
    private static final int IDENTITY_PORT = FreePort.find();
    private static final ConfigurableApplicationContext IDENTITY = identity();
    private static final Portal PORTAL = new Portal(
            PORT,
            COMMAND.address(),
            QUERY.address(),
            REPORT.address(),
            "http://127.0.0.1:" + IDENTITY_PORT,
            FOLDER.resolve("portal.json"));
    private static final Client ADMINISTRATOR =
            PORTAL.client().signedIn(FOLDER.resolve("credentials.json"), "administrator");

    private static ConfigurableApplicationContext identity() {
        List<String> settings = new ArrayList<>(Portal.database("identity"));
        settings.addAll(List.of(
                "--server.port=" + IDENTITY_PORT,
                "--server.address=127.0.0.1",
                "--impactkaart.identity.issuer=http://localhost:" + PORT,
                "--impactkaart.identity.person-token-lifetime=20s",
                "--impactkaart.identity.credentials-file=" + FOLDER.resolve("credentials.json"),
                "--impactkaart.identity.portal-client-file=" + FOLDER.resolve("portal.json"),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://127.0.0.1:" + IDENTITY_PORT
                        + "/oauth2/jwks"));
        return new SpringApplicationBuilder(IdentityApplication.class)
                .properties("spring.config.name=" + IdentityApplication.CONFIGURATION)
                .run(settings.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        IDENTITY.close();
        List.of(COMMAND, QUERY, REPORT).forEach(Backend::close);
    }

    @BeforeEach
    void thereAreNoMaps() {
        QUERY.behave(exchange -> Backend.respond(
                exchange,
                200,
                "application/json",
                exchange.getRequestURI().getPath().endsWith("portfolio") ? NO_PORTFOLIO : NO_MAPS));
    }

    @Test
    void whoever_asks_for_a_page_logs_in_and_sees_it_in_the_own_name() {
        Person anna = person("editor");
        Visitor browser = new Visitor(PORTAL.client());
        Answer login = browser.follow(browser.get("/maps?text=wheels"));
        assertThat(login.expect(200).text()).contains("name=\"password\"");
        Answer page = browser.follow(logIn(browser, anna));
        assertThat(page.expect(200).text()).contains("Anna", "value=\"wheels\"");

        String bearer = QUERY.last().header("Authorization");
        assertThat(bearer).startsWith("Bearer ");
        assertThat(ADMINISTRATOR
                        .as(bearer.substring("Bearer ".length()))
                        .get("/userinfo")
                        .expect(200)
                        .json()
                        .path("sub")
                        .asString())
                .isEqualTo(anna.member);
        assertThat(page.text()).doesNotContain(bearer.substring("Bearer ".length()));
        assertThat(QUERY.last().header("Cookie")).isEmpty();
    }

    @Test
    void the_session_has_another_name_after_logging_in_and_no_script_reads_it() {
        Person anna = person("editor");
        Visitor browser = new Visitor(PORTAL.client());
        Answer first = browser.get("/maps");
        assertThat(first.header("Set-Cookie")).contains("portal-session=", "HttpOnly", "SameSite=Lax", "Path=/");
        String before = browser.cookies().get("portal-session");
        browser.follow(first);
        browser.follow(logIn(browser, anna));
        assertThat(browser.cookies().get("portal-session")).isNotEqualTo(before);
    }

    @Test
    void the_token_is_renewed_and_whoever_is_removed_is_out() {
        Person anna = person("editor");
        Visitor browser = new Visitor(PORTAL.client());
        browser.follow(browser.get("/maps"));
        browser.follow(logIn(browser, anna)).expect(200);
        // It lasts for 20 seconds and is renewed when less than 30 are left: at every page.
        String first = QUERY.last().header("Authorization");
        browser.get("/maps").expect(200);
        assertThat(QUERY.last().header("Authorization")).isNotEqualTo(first);

        ADMINISTRATOR.delete("/api/v1/identity/members/" + anna.member, "").expect(204);
        assertThat(Visitor.target(browser.get("/maps"))).startsWith("/login/start");
        assertThat(browser.follow(browser.get("/maps")).text()).contains("name=\"password\"");
    }

    @Test
    void logging_out_ends_both_sessions_and_needs_the_token_of_the_form() {
        Person anna = person("editor");
        Visitor browser = new Visitor(PORTAL.client());
        browser.follow(browser.get("/maps"));
        browser.follow(logIn(browser, anna)).expect(200);
        Visitor forged = new Visitor(PORTAL.client());
        forged.cookies().putAll(browser.cookies());
        assertThat(forged.post("/logout", Map.of()).status()).isEqualTo(403);

        Answer out = browser.post("/logout", Map.of());
        assertThat(out.expect(302).header("Location"))
                .contains("/connect/logout")
                .doesNotContain("Anna");
        browser.follow(out);
        assertThat(browser.follow(browser.get("/maps")).text()).contains("name=\"password\"");
    }

    @Test
    void a_part_of_a_page_is_not_exchanged_for_the_login() {
        Answer part = PORTAL.get("/maps", "HX-Request", "true");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void every_page_is_closed_and_carries_the_policy() {
        for (String path : List.of("/", "/maps", "/maps/new", "/administration", "/nowhere")) {
            Answer page = PORTAL.get(path, "Accept", "text/html");
            assertThat(Visitor.target(page)).as(path).startsWith("/login/start");
            assertThat(page.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'", "script-src 'self'");
            assertThat(page.header("X-Frame-Options")).as(path).isEqualTo("DENY");
        }
    }

    @Test
    void what_a_service_refuses_or_does_not_answer_is_told_in_words() {
        Person anna = person("editor");
        Visitor browser = new Visitor(PORTAL.client());
        browser.follow(browser.get("/maps"));
        browser.follow(logIn(browser, anna)).expect(200);
        refuse("unknown-map");
        assertThat(browser.get("/maps").expect(404).text())
                .contains("Deze impactkaart is er niet, of u mag haar niet zien.", "Anna")
                .doesNotContain("In the service");
        refuse("unknown-shape");
        assertThat(browser.get("/maps").expect(404).text()).contains("Dit is er niet meer");
        refuse("unheard-of");
        assertThat(browser.get("/maps").expect(404).text()).contains("In the service&#39;s words.");
        QUERY.behave(exchange -> exchange.close());
        assertThat(browser.get("/maps").expect(503).text()).contains("Anna");
    }

    private static void refuse(String code) {
        QUERY.behave(exchange -> Backend.respond(
                exchange,
                404,
                "application/problem+json",
                "{\"status\": 404, \"code\": \"%s\", \"detail\": \"In the service's words.\"}".formatted(code)));
    }

    private static Answer logIn(Visitor browser, Person person) {
        return browser.post("/login", Map.of("name", person.username, "password", PASSWORD));
    }

    private record Person(String member, String username) {}

    private static Person person(String role) {
        String username = "u" + UUID.randomUUID();
        Answer invited = ADMINISTRATOR.post("/api/v1/identity/members", """
                {"displayName": "Anna", "username": "%s", "roles": ["%s"]}""".formatted(username, role));
        String link = invited.expect(201).json().path("passwordLink").asString();
        Visitor setting = new Visitor(PORTAL.client());
        String path = link.substring(("http://localhost:" + PORT).length());
        setting.get(path);
        setting.post(
                "/account/invitation",
                Map.of(
                        "token", path.substring(path.indexOf('=') + 1),
                        "password", PASSWORD,
                        "repeated", PASSWORD));
        return new Person(invited.json().path("member").asString(), username);
    }
}
