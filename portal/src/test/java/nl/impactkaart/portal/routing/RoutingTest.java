package nl.impactkaart.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import nl.impactkaart.portal.Backend;
import nl.impactkaart.portal.Portal;
import nl.impactkaart.testing.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class RoutingTest {

    private static final Backend COMMAND = new Backend("command");
    private static final Backend QUERY = new Backend("query");
    private static final Backend REPORT = new Backend("report");
    private static final Backend IDENTITY = new Backend("identity");
    private static final Portal PORTAL =
            new Portal(COMMAND.address(), QUERY.address(), REPORT.address(), IDENTITY.address());

    @AfterAll
    static void stop() {
        PORTAL.close();
        COMMAND.close();
        QUERY.close();
        REPORT.close();
        IDENTITY.close();
    }

    @BeforeEach
    void usual() {
        COMMAND.behave(exchange -> Backend.respond(exchange, 200, "text/plain", "command"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/impact-maps,                   query",
        "GET,    /api/v1/impact-maps/1,                 query",
        "GET,    /api/v1/impact-maps/1/costs/2,         query",
        "GET,    /api/v1/impact-maps/1/results,         query",
        "POST,   /api/v1/impact-maps/1/preview,         query",
        "POST,   /api/v1/impact-maps/1/scenarios,       command",
        "GET,    /api/v1/portfolio,                     query",
        "GET,    /api/v1/methods,                       query",
        "POST,   /api/v1/methods,                       command",
        "PUT,    /api/v1/branding,                      command",
        "GET,    /api/v1/branding,                      query",
        "DELETE, /api/v1/reference-projects/1,          command",
        "GET,    /api/v1/installation/reference-projects, query",
        "POST,   /api/v1/installation/reference-projects, command",
        "POST,   /api/v1/imports,                       command",
        "GET,    /api/v1/imports/1,                     command",
        "GET,    /api/v1/impact-maps/1/export,          query",
        "GET,    /api/v1/impact-maps/1/bundle,          command",
        "GET,    /api/v1/impact-maps/1/stories,         command",
        "GET,    /api/v1/impact-maps/1/stories/2,       command",
        "GET,    /api/v1/impact-maps/1/told-stories/2,  command",
        "DELETE, /api/v1/impact-maps/1/stories/2,       command",
        "GET,    /api/v1/schemas/x.json,                query",
        "GET,    /api/v1/query/dead-letters,            query",
        "POST,   /api/v1/query/dead-letters/1/replay,   query",
        "POST,   /api/v1/query/rebuild,                 query",
        "GET,    /api/v1/report/rebuild,                report",
        "GET,    /api/v1/openapi/query,                 query",
        "POST,   /api/v1/impact-maps,                   command",
        "PUT,    /api/v1/impact-maps/1/costs/2,         command",
        "DELETE, /api/v1/impact-maps/1/costs/2,         command",
        "PATCH,  /api/v1/impact-maps/1,                 command",
        "GET,    /api/v1/command/x,                     command",
        "GET,    /api/v1/openapi/command,               command",
        "GET,    /api/v1/impact-maps/1/report,          report",
        "GET,    /api/v1/impact-maps/1/report/chart,    report",
        "POST,   /api/v1/impact-maps/1/report,          report",
        "GET,    /api/v1/report/x,                      report",
        "GET,    /api/v1/openapi/report,                report",
        "POST,   /oauth2/token,                         identity",
        "GET,    /oauth2/jwks,                          identity",
        "GET,    /oauth2/authorize,                     identity",
        "GET,    /login,                                identity",
        "POST,   /login,                                identity",
        "GET,    /account/invitation,                   identity",
        "GET,    /userinfo,                             identity",
        "POST,   /connect/logout,                       identity",
        "GET,    /api/v1/identity/members,              identity",
        "GET,    /.well-known/openid-configuration,     identity",
        "POST,   /api/v1/identity/clients,              identity",
        "GET,    /api/v1/openapi/identity,              identity"
    })
    void eachAddressHasItsService(String method, String path, String service) {
        Answer answer = PORTAL.send(method, path, BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo(service);
    }

    @Test
    void headIsAskedAsHead() {
        assertThat(PORTAL.send("HEAD", "/api/v1/impact-maps/1", BodyPublishers.noBody())
                        .status())
                .isEqualTo(200);
        assertThat(QUERY.last().method()).isEqualTo("HEAD");
    }

    @Test
    void otherAddressesLeadNowhere() {
        for (String path : new String[] {"/api", "/api/v1/openapi/portal", "/error", "/assets/1/x.css"}) {
            assertThat(PORTAL.get(path).problem()).as(path).isEqualTo("404 unknown-path");
        }
        assertThat(PORTAL.get("/actuator/env").problem()).isEqualTo("404 unknown-path");
    }

    /** This portal has no client of identity. */
    @Test
    void aPageIsNotAvailableAsLongAsNobodyCanLogIn() {
        Answer page = PORTAL.get("/maps", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Even niet beschikbaar");
    }

    @Test
    void theBodyOfADeleteArrives() {
        PORTAL.send(
                "DELETE", "/api/v1/impact-maps/1/costs/2", "{\"reason\":\"één\"}", "Content-Type", "application/json");
        assertThat(COMMAND.last().method()).isEqualTo("DELETE");
        assertThat(COMMAND.last().body()).isEqualTo("{\"reason\":\"één\"}");
        assertThat(COMMAND.last().header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theHeadersOfACommandArrive() {
        PORTAL.send(
                "PUT",
                "/api/v1/impact-maps/1",
                "{}",
                "Authorization",
                "Bearer secret",
                "If-Match",
                "\"7\"",
                "Idempotency-Key",
                "k-1",
                "X-Correlation-Id",
                "c-1");
        assertThat(COMMAND.last().header("Authorization")).isEqualTo("Bearer secret");
        assertThat(COMMAND.last().header("If-Match")).isEqualTo("\"7\"");
        assertThat(COMMAND.last().header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(COMMAND.last().header("X-Correlation-Id")).isEqualTo("c-1");
    }

    @Test
    void whatAClientSaysAboutOtherProxiesIsNotPassedOn() {
        PORTAL.get("/api/v1/impact-maps", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");
        assertThat(QUERY.last().headers().toString()).doesNotContain("evil.example");
    }

    @Test
    void a_service_learns_who_asks_and_not_the_session_of_the_portal() {
        PORTAL.get(
                "/login",
                "Cookie",
                "portal-session=secret; identity-session=theirs; language=en",
                "X-Forwarded-For",
                "203.0.113.9");
        assertThat(IDENTITY.last().header("Cookie")).isEqualTo("identity-session=theirs; language=en");
        assertThat(IDENTITY.last().header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        PORTAL.get("/api/v1/impact-maps", "Cookie", "portal-session=secret");
        assertThat(QUERY.last().header("Cookie")).isEmpty();
    }

    @Test
    void aQueryStaysWhatItIs() {
        PORTAL.get("/api/v1/impact-maps?cursor=a%2Bb%3D%26&x=1&x=2&text=%C3%A9%20n&empty=");
        assertThat(QUERY.last().uri())
                .isEqualTo("/api/v1/impact-maps?cursor=a%2Bb%3D%26&x=1&x=2&text=%C3%A9%20n&empty=");
    }

    @Test
    void aFormStaysInTheBody() {
        String form = "grant_type=client_credentials&client_id=a&client_secret=b%2Bc";
        PORTAL.send("POST", "/oauth2/token?x=1", form, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(IDENTITY.last().body()).isEqualTo(form);
        assertThat(IDENTITY.last().uri()).isEqualTo("/oauth2/token?x=1");
    }

    @Test
    void filesForAServiceArriveAsTheyCame() {
        String files = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\na;b\r\n--x--\r\n";
        PORTAL.send("POST", "/api/v1/imports", files, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(COMMAND.last().body()).isEqualTo(files);
        assertThat(COMMAND.last().header("Content-Type")).isEqualTo("multipart/form-data; boundary=x");
    }

    @Test
    void whoSendsAPageTooMuchReadsThatOnAPage() {
        String tooMuch = "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.png\"\r\n\r\n"
                + "a".repeat(BodyFilter.MAX_BYTES_OF_A_FILE) + "\r\n--x--\r\n";
        Answer answer = PORTAL.send(
                "POST",
                "/maps/1/stories/new",
                tooMuch,
                "Content-Type",
                "multipart/form-data; boundary=x",
                "Accept",
                "text/html");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("<h1>Dit is te groot</h1>");
    }

    @Test
    void aProblemComesBackAsItIs() {
        String problem = "{\"status\":412,\"code\":\"stale\"}";
        COMMAND.behave(exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"8\"");
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Backend.respond(exchange, 412, "application/problem+json", problem);
        });
        Answer answer = PORTAL.send("PUT", "/api/v1/impact-maps/1", "{}");
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).isEqualTo(problem);
        assertThat(answer.header("ETag")).isEqualTo("\"8\"");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void aLocationNamesNoServiceBehind() {
        COMMAND.behave(exchange -> {
            exchange.getResponseHeaders().add("Location", COMMAND.address() + "/api/v1/impact-maps/9?x=1");
            Backend.respond(exchange, 201, "application/json", "{}");
        });
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps", "{}").header("Location"))
                .isEqualTo("/api/v1/impact-maps/9?x=1");

        COMMAND.behave(exchange -> {
            exchange.getResponseHeaders().add("Location", "/api/v1/impact-maps/9");
            Backend.respond(exchange, 201, "application/json", "{}");
        });
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps", "{}").header("Location"))
                .isEqualTo("/api/v1/impact-maps/9");
    }

    @Test
    void aBodyBeyondTheLimitGoesNoFurther() {
        byte[] tooMuch = new byte[BodyFilter.MAX_BYTES + 1];
        int before = COMMAND.received().size();
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps", BodyPublishers.ofByteArray(tooMuch))
                        .problem())
                .isEqualTo("413 body-too-large");
        assertThat(PORTAL.send(
                                "POST",
                                "/api/v1/impact-maps",
                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))
                        .problem())
                .isEqualTo("413 body-too-large");
        assertThat(COMMAND.received()).hasSize(before);

        String justFits = "a".repeat(BodyFilter.MAX_BYTES);
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps", justFits).status())
                .isEqualTo(200);
        assertThat(COMMAND.last().body()).hasSize(BodyFilter.MAX_BYTES);
    }

    @Test
    void aStoryMayBeLongerForItHasPictures() {
        String story = "a".repeat(BodyFilter.MAX_BYTES + 1);
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps/1/stories", story).status())
                .isEqualTo(200);
        assertThat(COMMAND.last().body()).hasSize(BodyFilter.MAX_BYTES + 1);
        assertThat(PORTAL.send("POST", "/api/v1/impact-maps/1/stories/2", story).problem())
                .isEqualTo("413 body-too-large");
    }

    @Test
    void noTokenIsLogged(CapturedOutput log) {
        COMMAND.behave(exchange -> exchange.close());
        PORTAL.send("POST", "/api/v1/impact-maps?token=in-the-query", "{}", "Authorization", "Bearer in-the-header");
        assertThat(log.getAll())
                .contains("command at")
                .doesNotContain("in-the-header")
                .doesNotContain("in-the-query");
    }
}
