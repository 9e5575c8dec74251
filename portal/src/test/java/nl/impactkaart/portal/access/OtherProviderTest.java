package nl.impactkaart.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTParser;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.portal.Backend;
import nl.impactkaart.portal.Portal;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Browser;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Issuer;
import nl.impactkaart.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** People log in at an OpenID provider that is not identity, of which there is none here. */
@ExtendWith(OutputCaptureExtension.class)
class OtherProviderTest {

    private static final Backend COMMAND = new Backend("command");
    private static final Backend QUERY = new Backend("query");
    private static final Backend REPORT = new Backend("report");
    private static final int PORT = FreePort.find();
    private static final OtherProvider PROVIDER =
            new OtherProvider(FreePort.find(), "http://localhost:" + PORT).start();
    private static final Portal PORTAL = portal(PORT, PROVIDER);

    private static Portal portal(int port, OtherProvider provider) {
        return new Portal(
                port,
                COMMAND.address(),
                QUERY.address(),
                REPORT.address(),
                List.of(
                        "--impactkaart.portal.login.issuer=" + provider.issuer(),
                        "--impactkaart.portal.login.client-id=" + OtherProvider.CLIENT,
                        "--impactkaart.portal.login.client-secret=" + OtherProvider.SECRET,
                        "--impactkaart.security.roles-claim=groups",
                        "--impactkaart.security.organisation-claim=tenant",
                        "--impactkaart.security.member-claim=person"));
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        PROVIDER.close();
        List.of(COMMAND, QUERY, REPORT).forEach(Backend::close);
    }

    @BeforeEach
    void thereAreNoMaps() {
        QUERY.behave(exchange -> Backend.respond(
                exchange,
                200,
                "application/json",
                exchange.getRequestURI().getPath().endsWith("portfolio") ? LoginTest.NO_PORTFOLIO : LoginTest.NO_MAPS));
    }

    @Test
    void whoever_logs_in_there_comes_back_and_the_services_are_asked_with_its_token() throws ParseException {
        Visitor browser = new Visitor(PORTAL.client());
        Answer login = at(PORTAL, PROVIDER, browser, browser.get("/maps?text=wheels"));
        assertThat(login.response().uri().toString()).isEqualTo(PROVIDER.issuer() + "/login");
        Answer page = logIn(PORTAL, PROVIDER, browser, OtherProvider.ANNA);

        assertThat(page.expect(200).text()).contains("Anna de Vries", "value=\"wheels\"");
        // Both roles of the groups open what they open.
        assertThat(page.text()).contains("href=\"/maps/new\"", "href=\"/administration\"");
        String token = QUERY.last().header("Authorization").substring("Bearer ".length());
        assertThat(JWTParser.parse(token).getJWTClaimsSet().getIssuer()).isEqualTo(PROVIDER.issuer());
        assertThat(JWTParser.parse(token).getJWTClaimsSet().getClaim("tenant"))
                .isEqualTo(Issuer.ORGANISATION.toString());
        assertThat(page.text()).doesNotContain(token);

        browser.get("/maps").expect(200);
        assertThat(QUERY.last().header("Authorization")).as("renewed").isNotEqualTo("Bearer " + token);
    }

    @Test
    void people_and_programs_are_managed_there_and_not_here() {
        Visitor browser = loggedIn(OtherProvider.ANNA);
        for (String path : List.of("/administration/members", "/administration/clients")) {
            Answer page = browser.get(path).expect(200);
            assertThat(page.text())
                    .contains("Uw organisatie logt in met een eigen aanbieder.")
                    .doesNotContain("/administration/members/new", "action=\"" + path);
            assertThat(browser.post(path, Map.of("displayName", "Bob", "username", "bob", "roles", "editor"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
        }
        Answer invite = browser.get("/administration/members/new").expect(403);
        assertThat(invite.text()).contains("Dit mag u niet");
    }

    /** In a browser, as the policy of our pages holds for what a form leads to. */
    @Test
    void logging_out_ends_the_session_there_as_well() {
        try (Browser browser = Browser.start()) {
            Page page = browser.window(1100, Locale.UK).newPage();
            page.navigate(PORTAL.origin() + "/maps");
            page.fill("#username", OtherProvider.ANNA);
            page.fill("#password", OtherProvider.PASSWORD);
            page.click("button");
            page.waitForURL(PORTAL.origin() + "/maps**");
            assertThat(page.locator(".account .person").innerText()).isEqualTo("Anna de Vries");

            page.click(".account button");
            page.locator("#username").waitFor();
            assertThat(page.url()).startsWith(PROVIDER.issuer());
            page.navigate(PORTAL.origin() + "/maps");
            page.locator("#username").waitFor();
            assertThat(page.url()).startsWith(PROVIDER.issuer());
        }
    }

    @Test
    void a_form_that_was_open_for_too_long_leads_to_the_login() {
        try (Browser browser = Browser.start()) {
            Page page = browser.window(1100, Locale.UK).newPage();
            page.navigate(PORTAL.origin() + "/maps");
            page.fill("#username", OtherProvider.ANNA);
            page.fill("#password", OtherProvider.PASSWORD);
            page.click("button");
            page.waitForURL(PORTAL.origin() + "/maps**");
            page.context().clearCookies();
            page.evaluate("document.querySelector('form.filter').submit()");
            page.locator("#username").waitFor();
            assertThat(page.url()).startsWith(PROVIDER.issuer());
        }
    }

    @Test
    void whom_the_provider_does_not_place_is_told_so() {
        QUERY.behave(exchange -> Backend.respond(exchange, 403, "application/problem+json", """
                        {"status": 403, "code": "token-unusable", "field": "tenant",
                         "detail": "The token is valid, but its claim \\"tenant\\" is missing."}"""));
        Visitor browser = new Visitor(PORTAL.client());
        at(PORTAL, PROVIDER, browser, browser.get("/maps"));
        Answer page = logIn(PORTAL, PROVIDER, browser, OtherProvider.NOBODY).expect(403);
        assertThat(page.text())
                .contains(
                        "Uw account is nog niet klaar voor Impactkaart",
                        "its claim &quot;tenant&quot; is missing",
                        // For want of a name.
                        OtherProvider.NOBODY);
    }

    @Test
    void whose_token_the_services_do_not_take_is_not_sent_to_and_fro() {
        QUERY.behave(exchange -> Backend.respond(exchange, 401, "application/problem+json", """
                        {"status": 401, "code": "token-invalid", "detail": "The aud claim is not valid."}"""));
        Visitor browser = new Visitor(PORTAL.client());
        at(PORTAL, PROVIDER, browser, browser.get("/maps"));
        Answer page = logIn(PORTAL, PROVIDER, browser, OtherProvider.ANNA).expect(401);
        assertThat(page.text())
                .contains("Uw account is nog niet klaar voor Impactkaart", "The aud claim is not valid.");
    }

    @Test
    void while_the_provider_is_down_a_page_says_so_and_afterwards_all_is_well(CapturedOutput output) {
        int port = FreePort.find();
        try (OtherProvider provider = new OtherProvider(FreePort.find(), "http://localhost:" + port);
                Portal portal = portal(port, provider)) {
            assertThat(portal.get("/actuator/health/readiness").status()).isEqualTo(200);
            Visitor browser = new Visitor(portal.client());
            assertThat(browser.get("/maps").expect(503).text()).contains("Even niet beschikbaar");

            provider.start();
            at(portal, provider, browser, browser.get("/maps"));
            assertThat(logIn(portal, provider, browser, OtherProvider.ANNA)
                            .expect(200)
                            .text())
                    .contains("Anna de Vries");

            provider.stop();
            // The token must be renewed, and cannot be.
            assertThat(browser.get("/maps").expect(503).text())
                    .contains("Even niet beschikbaar", "er is niets verloren");

            provider.start();
            Answer again = at(portal, provider, browser, browser.get("/maps"));
            assertThat(again.response().uri().toString()).isEqualTo(provider.issuer() + "/login");
            assertThat(logIn(portal, provider, browser, OtherProvider.ANNA).status())
                    .isEqualTo(200);
        }
        assertThat(output).doesNotContain("\tat ");
    }

    private static Visitor loggedIn(String name) {
        Visitor browser = new Visitor(PORTAL.client());
        at(PORTAL, PROVIDER, browser, browser.get("/maps"));
        logIn(PORTAL, PROVIDER, browser, name).expect(200);
        return browser;
    }

    private static Answer logIn(Portal portal, OtherProvider provider, Visitor browser, String name) {
        return at(
                portal,
                provider,
                browser,
                browser.post("/login", Map.of("username", name, "password", OtherProvider.PASSWORD)));
    }

    /** Goes where this answer sends a browser, from the one origin to the other, until there is a page. */
    private static Answer at(Portal portal, OtherProvider provider, Visitor browser, Answer answer) {
        Answer last = answer;
        for (int steps = 0; steps < 20; steps++) {
            String target = last.header("Location") + last.header("Refresh").replaceFirst("^0;url=", "");
            if (target.isEmpty()) {
                return last;
            }
            URI next = last.response().uri().resolve(target);
            Client there =
                    next.getPort() == URI.create(provider.issuer()).getPort() ? provider.client() : portal.client();
            browser.at(there);
            last = browser.get(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()));
        }
        throw new AssertionError("sent to and fro: " + last);
    }
}
