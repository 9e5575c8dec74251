package nl.impactkaart.http;

import static nl.impactkaart.http.TokenTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Issuer;
import org.junit.jupiter.api.Test;

class IssuerOutageTest {

    @Test
    void theIssuerIsNotAskedBeforeTheFirstToken() {
        try (Issuer issuer = new Issuer();
                Service service = Service.start(issuer)) {
            assertThat(service.get("/actuator/health").status()).isEqualTo(200);
            assertThat(issuer.requests()).isZero();
            service.get("/who", bearer(issuer.token()));
            service.get("/who", bearer(issuer.token()));
            assertThat(issuer.requests()).isEqualTo(1);
        }
    }

    @Test
    void theKeysAreFoundThroughTheIssuerWhenTheirAddressIsNotSet() {
        try (Issuer issuer = new Issuer();
                Service service = Service.start(
                        "sample", "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri())) {
            assertThat(issuer.requests()).isZero();
            assertThat(service.get("/who", bearer(issuer.token())).status()).isEqualTo(200);
        }
    }

    @Test
    void tokensStayValidWhileTheIssuerIsDown() {
        Issuer issuer = new Issuer();
        try (Service service = Service.start(issuer)) {
            assertThat(service.get("/who", bearer(issuer.token())).status()).isEqualTo(200);
            issuer.close();
            assertThat(service.get("/who", bearer(issuer.token())).status()).isEqualTo(200);
        }
    }

    @Test
    void withoutAnyKeyTheAnswerIsNotNow() {
        Issuer issuer = new Issuer();
        issuer.close();
        try (Service service = Service.start(issuer)) {
            Answer answer = service.get("/who", bearer(issuer.token()));
            assertThat(answer.problem()).isEqualTo("503 identity-unavailable");
            assertThat(answer.header("Retry-After")).isNotEmpty();
        }
    }

    @Test
    void aServiceWithoutIssuerDoesNotStart() {
        assertThatThrownBy(() -> Service.start("sample"))
                .hasStackTraceContaining("spring.security.oauth2.resourceserver.jwt.issuer-uri must be set");
    }
}
