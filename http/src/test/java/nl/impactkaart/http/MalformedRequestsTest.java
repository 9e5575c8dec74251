package nl.impactkaart.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import nl.impactkaart.testing.Issuer;
import nl.impactkaart.testing.badinput.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a proper client cannot send is the sender's fault too. */
class MalformedRequestsTest {

    private static final Issuer ISSUER = new Issuer();
    private static final Service SERVICE = Service.start(ISSUER);

    @AfterAll
    static void stop() {
        SERVICE.close();
        ISSUER.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                // The firewall and Tomcat look at these when a controller reads them.
                Arguments.of("400 malformed-request", "GET /with-header", "Idempotency-Key: \u00e2\u0080\u00ae"),
                Arguments.of("400 malformed-request", "GET /limited?limit=%", "X: y"),
                Arguments.of("400 malformed-request", "GET /limited?limit=%FF%FE", "X: y"),
                Arguments.of("415 unsupported-media-type", "POST /strict", "Content-Type: application/*"),
                // No filter sees these.
                Arguments.of("400 malformed-request", "GET /items/|", "X: y"),
                Arguments.of("400 malformed-request", "GET /items/%", "X: y"),
                Arguments.of("400 malformed-request", "GET /who", "X: " + "y".repeat(20_000)),
                Arguments.of("417 refused", "GET /who", "Expect: anything"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_malformed_request_is_answered_with_a_problem(String problem, String line, String header) {
        Reply reply = send(line, header);

        assertThat(reply.status() + " " + reply.code()).isEqualTo(problem);
        assertThat(reply.head()).contains("application/problem+json");
    }

    @Test
    void a_change_whose_answer_nobody_could_read_does_not_happen() {
        int before = Sample.RECORDED.get();

        assertThat(send("POST /recorded", "Accept: application/xml").code()).isEqualTo("not-acceptable");
        assertThat(send("POST /recorded", "Accept: /").code()).isEqualTo("not-acceptable");
        assertThat(Sample.RECORDED).hasValue(before);

        assertThat(send("POST /recorded", "Accept: text/html, */*;q=0.1").status())
                .isEqualTo(200);
        assertThat(Sample.RECORDED).hasValue(before + 1);
    }

    private static Reply send(String line, String header) {
        return Reply.to(
                line + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAuthorization: Bearer " + ISSUER.token() + "\r\n"
                        + header + "\r\n\r\n",
                URI.create(SERVICE.address()));
    }
}
