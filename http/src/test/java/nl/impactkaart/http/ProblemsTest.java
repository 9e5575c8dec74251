package nl.impactkaart.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Issuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final int MOST_BYTES = 1 << 20;
    private static final Issuer ISSUER = new Issuer();
    private static final Service SERVICE = Service.start(ISSUER);
    private static final String TOKEN = "Bearer " + ISSUER.token();

    @AfterAll
    static void stop() {
        SERVICE.close();
        ISSUER.close();
    }

    @Test
    void decimalsStayExact() {
        Answer answer = figures("""
                {"name": "n", "share": "0.3500", "firm": true, "years": [{"people": 3, "share": "1.10"}]}""");
        assertThat(answer.response().body()).contains("\"share\":\"0.3500\"").contains("\"share\":\"1.10\"");
    }

    @Test
    void aFieldThatIsNotKnownIsNamed() {
        Answer answer = figures("""
                {"name": "n", "firm": true, "years": [{"people": 3, "peeple": 4}]}""");
        assertThat(answer.problem()).isEqualTo("400 unknown-field years[0].peeple");
        assertThat(answer.json().path("detail").asString()).contains("people, share");
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        malformed("years[1].people", "\"years\": [{\"people\": 1}, {\"people\": \"3\"}]");
        malformed("years[0].people", "\"years\": [{\"people\": 3.5}]");
        malformed("years[0].people", "\"years\": [{\"people\": 3000000000}]");
        malformed("years[0].people", "\"years\": [{\"people\": null}]");
        malformed("years[0].share", "\"years\": [{\"people\": 3, \"share\": 0.35}]");
        malformed("years[0].share", "\"years\": [{\"people\": 3, \"share\": \"1e9\"}]");
        malformed("years[0].share", "\"years\": [{\"people\": 3, \"share\": \"\"}]");
        malformed("years", "\"years\": {}");
        malformed("colour", "\"colour\": \"GREEN\"");
        malformed("colour", "\"colour\": 0");
        malformed("id", "\"id\": \"1-1-1-1-1\"");
        malformed("name", "\"name\": 5");
        malformed("firm", "\"firm\": \"true\"");
        malformed("firm", "\"firm\": 1");
    }

    private static void malformed(String path, String member) {
        assertThat(figures("{" + member + "}").problem()).as(member).isEqualTo("400 malformed-field " + path);
    }

    @Test
    void theRemedyIsNamedInEnglish() {
        assertThat(figures("{\"colour\": \"GREEN\"}").json().path("detail").asString())
                .isEqualTo("\"colour\" must be one of RED, BLUE.");
        assertThat(figures("{\"share\": 0.35}").json().path("detail").asString())
                .isEqualTo("\"share\" must be a decimal in a string, such as \"0.35\".");
    }

    @Test
    void textThatIsNoJsonIsRefused() {
        assertThat(figures("{\"name\": ").problem()).isEqualTo("400 malformed-json");
        assertThat(figures("{\"name\": \"a\", \"name\": \"b\"}").problem()).startsWith("400 malformed-json");
        assertThat(figures("{\"name\": \"n\", \"firm\": true, \"years\": []} {}")
                        .problem())
                .startsWith("400 malformed-");
        assertThat(figures("[]").problem()).isEqualTo("400 malformed-body");
        assertThat(figures("").problem()).isEqualTo("400 missing-body");
    }

    @Test
    void everyInvalidFieldIsListed() {
        Answer answer = figures("{\"name\": \" \", \"firm\": true}", "Accept-Language", "nl");
        assertThat(answer.problem()).isEqualTo("400 invalid-field name");
        assertThat(answer.json().path("errors").toString())
                .isEqualTo("[{\"field\":\"name\",\"message\":\"must not be blank\"},"
                        + "{\"field\":\"years\",\"message\":\"must not be null\"}]");
        assertThat(get("/limited?limit=101").problem()).isEqualTo("400 invalid-field limit");
    }

    @Test
    void anInvariantOfARecordIsNotAFailure() {
        Answer answer = SERVICE.post("/strict", "{\"value\": -1}", headers());
        assertThat(answer.problem()).isEqualTo("400 malformed-body");
        assertThat(answer.response().body()).doesNotContain("secret internals");
    }

    @Test
    void parametersAndHeadersAreNamed() {
        UUID id = UUID.randomUUID();
        assertThat(get("/items/" + id).problem()).isEqualTo("400 missing-parameter limit");
        assertThat(get("/items/" + id + "?limit=many").problem()).isEqualTo("400 malformed-parameter limit");
        assertThat(get("/items/first?limit=1").problem()).isEqualTo("400 malformed-parameter id");
        assertThat(get("/with-header").problem()).isEqualTo("400 missing-header Idempotency-Key");
    }

    @Test
    void theProtocolIsExplained() {
        assertThat(get("/nowhere").problem()).isEqualTo("404 unknown-path");
        assertThat(get("/error").problem()).isEqualTo("404 unknown-path");
        Answer method = SERVICE.send("DELETE", "/figures", BodyPublishers.noBody(), headers());
        assertThat(method.problem()).isEqualTo("405 method-not-allowed");
        assertThat(method.header("Allow")).isEqualTo("POST");
        assertThat(SERVICE.post("/figures", "a=b", "Authorization", TOKEN, "Content-Type", "text/plain")
                        .problem())
                .isEqualTo("415 unsupported-media-type");
        assertThat(get("/who", "Accept", "image/png").problem()).isEqualTo("406 not-acceptable");
        assertThat(get("/who;jsessionid=1").problem()).isEqualTo("400 malformed-request");
    }

    @Test
    void aProblemIsJsonAlsoWhereAPageWasAskedFor() {
        assertThat(get("/page", "Accept", "text/html").problem()).isEqualTo("409 map-closed");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAnnouncedOrNot() {
        byte[] tooMuch = new byte[MOST_BYTES + 1];
        byte[] justFits = new byte[MOST_BYTES];
        assertThat(bytes(BodyPublishers.ofByteArray(tooMuch)).problem()).isEqualTo("413 body-too-large");
        assertThat(bytes(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))
                        .problem())
                .isEqualTo("413 body-too-large");
        assertThat(bytes(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(justFits)))
                        .status())
                .isEqualTo(200);
        assertThat(figures("{\"name\": \"" + "a".repeat(MOST_BYTES) + "\"}").problem())
                .isEqualTo("413 body-too-large");
    }

    private static Answer bytes(java.net.http.HttpRequest.BodyPublisher body) {
        return SERVICE.send("POST", "/bytes", body, "Authorization", TOKEN, "Content-Type", "application/octet-stream");
    }

    @Test
    void aServiceAddsFieldAndHeaders() {
        Answer answer = get("/busy");
        assertThat(answer.problem()).isEqualTo("503 queue-full name");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidToBe() {
        Answer answer = get("/database-away");
        assertThat(answer.problem()).isEqualTo("503 database-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.response().body()).doesNotContain("10.1.2.3");
    }

    @Test
    void whatNobodyForesawIsLoggedOnceAndLeaksNothing(CapturedOutput log) {
        UUID correlation = UUID.randomUUID();
        Answer answer = get("/failing", "X-Correlation-Id", correlation.toString());

        assertThat(answer.problem()).isEqualTo("500 internal");
        assertThat(answer.response().body()).doesNotContain("hunter2").contains(correlation.toString());
        assertThat(log.getOut()).containsOnlyOnce("hunter2");
    }

    @Test
    void aClientThatLeavesIsNoFailure(CapturedOutput log) throws Exception {
        // Closing the service waits for the end of its requests.
        try (Service service = Service.start(ISSUER);
                Socket client = connect(service)) {
            client.getOutputStream()
                    .write(("GET /endless HTTP/1.1\r\nHost: a\r\nAuthorization: " + TOKEN + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(100)).hasSize(100);
        }
        assertThat(Sample.ENDLESS_ENDED.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(log.getAll()).contains("Graceful shutdown complete").doesNotContain("ERROR");
    }

    private static Socket connect(Service service) throws IOException {
        URI address = URI.create(service.address());
        return new Socket(address.getHost(), address.getPort());
    }

    @Test
    void aRequestKeepsItsCorrelation() {
        UUID sent = UUID.randomUUID();
        Answer kept = get("/who", "X-Correlation-Id", sent.toString());
        assertThat(kept.header("X-Correlation-Id")).isEqualTo(sent.toString());
        assertThat(kept.json().path("correlation").asString()).isEqualTo(sent.toString());
        assertThat(kept.json().path("mdc").asString()).isEqualTo(sent.toString());

        Answer replaced = get("/who", "X-Correlation-Id", "<script>");
        assertThat(Uuids.parse(replaced.header("X-Correlation-Id"))).isPresent();
        assertThat(SERVICE.get("/who").header("X-Correlation-Id")).isNotEmpty();
    }

    private static Answer figures(String body, String... more) {
        return SERVICE.post("/figures", body, headers(more));
    }

    private static Answer get(String path, String... more) {
        return SERVICE.get(path, headers(more));
    }

    private static String[] headers(String... more) {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 4);
        headers[more.length] = "Authorization";
        headers[more.length + 1] = TOKEN;
        headers[more.length + 2] = "Content-Type";
        headers[more.length + 3] = "application/json";
        return headers;
    }
}
