package nl.impactkaart.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import nl.impactkaart.portal.Backend;
import nl.impactkaart.portal.Portal;
import nl.impactkaart.testing.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailOverTest {

    private final Backend first = new Backend("first");
    private final Backend second = new Backend("second");
    private final Backend other = new Backend("other");
    private final String both = first.address() + "," + second.address();
    private final Portal portal = new Portal(both, both, other.address(), other.address());

    @AfterEach
    void stop() {
        portal.close();
        first.close();
        second.close();
        other.close();
    }

    @Test
    void copiesTakeTurns() {
        for (int i = 0; i < 10; i++) {
            portal.get("/api/v1/impact-maps");
        }
        assertThat(first.received()).hasSize(5);
        assertThat(second.received()).hasSize(5);
    }

    @Test
    void whenOneCopyIsGoneTheOtherAnswersEveryRequest() {
        first.close();
        for (int i = 0; i < 6; i++) {
            Answer answer = portal.send("POST", "/api/v1/impact-maps", "body " + i);
            assertThat(answer.text()).isEqualTo("second");
        }
        assertThat(second.received().stream().map(Backend.Received::body))
                .containsExactlyElementsOf(
                        IntStream.range(0, 6).mapToObj(i -> "body " + i).toList());
    }

    @Test
    void aRequestThatMayHaveHadAnEffectIsNotSentAgain() {
        first.behave(exchange -> exchange.close());
        second.behave(exchange -> exchange.close());

        assertThat(portal.send("POST", "/api/v1/impact-maps", "{}").problem()).isEqualTo("503 service-unavailable");
        assertThat(first.received().size() + second.received().size()).isEqualTo(1);
    }

    @Test
    void aRequestWithAnIdempotencyKeyIsSentAgain() {
        first.behave(exchange -> exchange.close());
        for (int i = 0; i < 4; i++) {
            assertThat(portal.send("POST", "/api/v1/impact-maps", "{}", "Idempotency-Key", "k" + i)
                            .text())
                    .isEqualTo("second");
        }
        assertThat(first.received()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 1000, {", "Transfer-Encoding: chunked, ''", "Transfer-Encoding: chunked, '1\r\n{\r\n'"
    })
    void anAnswerThatBreaksOffIsNoAnswer(String header, String sent) {
        try (DyingCopy dying = new DyingCopy(header, sent);
                Portal front =
                        new Portal(dying.address() + "," + second.address(), both, other.address(), dying.address())) {
            assertThat(front.send("POST", "/oauth2/token", "{}").problem()).isEqualTo("503 service-unavailable");
            for (int i = 0; i < 4; i++) {
                assertThat(front.send("POST", "/api/v1/impact-maps", "{}", "Idempotency-Key", "k" + i)
                                .text())
                        .isEqualTo("second");
            }
            assertThat(dying.answers()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 300000", "Transfer-Encoding: chunked"})
    void aLongAnswerThatBreaksOffNeverLooksWhole(String header) {
        String sent = header.startsWith("Content") ? "x".repeat(200_000) : "30d40\r\n" + "x".repeat(200_000) + "\r\n";
        try (DyingCopy dying = new DyingCopy(header, sent);
                Portal front = new Portal(both, both, dying.address(), other.address())) {
            assertThatThrownBy(() -> front.get("/api/v1/report/x")).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aServiceOfWhichNoCopyAnswersIsUnavailableForNow() {
        first.close();
        second.close();
        Answer answer = portal.get("/api/v1/impact-maps");
        assertThat(answer.problem()).isEqualTo("503 service-unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("127.0.0.1");
        assertThat(portal.send("HEAD", "/api/v1/impact-maps", BodyPublishers.noBody())
                        .status())
                .isEqualTo(503);
        assertThat(portal.get("/api/v1/report/x").status()).isEqualTo(200);
    }

    @Test
    void aServiceThatTakesTooLongIsUnavailableForNow() {
        CountDownLatch end = new CountDownLatch(1);
        other.behave(exchange -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(portal.get("/api/v1/report/x").problem()).isEqualTo("503 service-unavailable");
        end.countDown();
    }

    @Test
    void anAnswerThatBeganInTimeMayTakeLongerToPass() {
        String part = "x".repeat(100_000);
        other.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 4; i++) {
                exchange.getResponseBody().write(part.getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                // Together longer than the portal waits for an answer to begin.
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            exchange.close();
        });
        assertThat(portal.get("/api/v1/report/x").text()).hasSize(400_000);
    }

    @Test
    void thePortalIsUpWhenEveryServiceIs() {
        assertThat(portal.get("/actuator/health").status()).isEqualTo(200);
        first.close();
        assertThat(portal.get("/actuator/health").status()).isEqualTo(200);
        second.health(503);
        assertThat(portal.get("/actuator/health").status()).isEqualTo(503);
        assertThat(portal.get("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(portal.get("/actuator/health").text())
                .doesNotContain("command")
                .doesNotContain("127.0.0.1");
        assertThat(portal.get("/actuator/health/liveness").status()).isEqualTo(200);
        second.health(200);
        assertThat(portal.get("/actuator/health").status()).isEqualTo(200);
        other.close();
        assertThat(portal.get("/actuator/health").status()).isEqualTo(503);
        assertThat(portal.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void aServiceWithoutAddressIsNamedAtStart() {
        assertThatThrownBy(() -> new Portal(both, "", both, both))
                .hasStackTraceContaining("impactkaart.portal.query must be set");
        assertThatThrownBy(() -> new Portal(both, "query:8082", both, both))
                .hasStackTraceContaining("impactkaart.portal.query holds");
    }
}
