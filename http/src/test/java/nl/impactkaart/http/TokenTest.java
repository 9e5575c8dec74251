package nl.impactkaart.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Issuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Issuer ISSUER = new Issuer();
    private static final Service SERVICE = Service.start(ISSUER);

    @AfterAll
    static void stop() {
        SERVICE.close();
        ISSUER.close();
    }

    @Test
    void withoutTokenOnlyHealthIsOpen() {
        assertThat(SERVICE.get("/actuator/health").status()).isEqualTo(200);
        assertThat(SERVICE.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(SERVICE.get("/actuator/health").json().propertyNames()).doesNotContain("components");
        for (String path :
                List.of("/who", "/nowhere", "/error", "/actuator", "/actuator/env", "/api/v1/openapi/sample")) {
            Answer answer = SERVICE.get(path);
            assertThat(answer.problem()).as(path).isEqualTo("401 token-missing");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
        assertThat(SERVICE.post("/figures", "{}").problem()).isEqualTo("401 token-missing");
    }

    @Test
    void otherManagementAddressesStayClosedToAnyToken() {
        assertThat(SERVICE.get("/actuator/env", bearer(ISSUER.token())).problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void aValidTokenTellsWhoCalls() {
        Answer answer = SERVICE.get(
                "/who", bearer(ISSUER.token(claims -> claims.claim("roles", List.of("auditor", "emperor", "editor")))));

        assertThat(answer.json().path("member").asString()).isEqualTo(Issuer.MEMBER.toString());
        assertThat(answer.json().path("organisation").asString()).isEqualTo(Issuer.ORGANISATION.toString());
        assertThat(answer.json().path("roles").toString()).isEqualTo("[\"auditor\",\"editor\"]");
    }

    @Test
    void aTokenOfTheFormOfRfc9068IsValid() {
        assertThat(SERVICE.get("/who", bearer(ISSUER.accessTokenType())).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenThatIsNotMeantForUsOrNoLongerValidIsRefused() {
        Date longAgo = Date.from(Instant.now().minusSeconds(300));
        refused("wrong issuer", claims -> claims.issuer("http://elsewhere"));
        refused("wrong audience", claims -> claims.audience("another"));
        refused("no audience", claims -> claims.audience((String) null));
        refused("expired", claims -> claims.expirationTime(longAgo));
        refused("never expires", claims -> claims.expirationTime(null));
        refused(
                "not yet valid",
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300))));
    }

    @Test
    void aTokenThatWasUsedIsRefusedAsSoonAsItExpires() {
        // A clock may differ by a minute: two seconds from now this one is too old.
        Date expiry = Date.from(Instant.now().minusSeconds(58));
        Date issued = Date.from(Instant.now().minusSeconds(300));
        String token = ISSUER.token(claims -> claims.issueTime(issued).expirationTime(expiry));
        assertThat(SERVICE.get("/who", bearer(token)).status()).isEqualTo(200);

        await().until(() -> SERVICE.get("/who", bearer(token)).status() == 401);
        assertInvalid("expired meanwhile", token);
    }

    private static void refused(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertInvalid(why, ISSUER.token(change));
    }

    @Test
    void aTokenThatTheIssuerDidNotSignIsRefused() {
        assertInvalid("alg none", ISSUER.unsigned());
        assertInvalid("public key as secret", ISSUER.signedWithPublicKey());
        assertInvalid("gibberish", "gibberish");
        String used = ISSUER.token();
        assertThat(SERVICE.get("/who", bearer(used)).status()).isEqualTo(200);
        String[] parts = used.split("\\.", -1);
        String[] others = ISSUER.token(claims -> claims.claim("roles", List.of("administrator")))
                .split("\\.", -1);
        assertInvalid("changed claims", parts[0] + "." + others[1] + "." + parts[2]);
    }

    private static void assertInvalid(String why, String token) {
        Answer answer = SERVICE.get("/who", bearer(token));
        assertThat(answer.problem()).as(why).isEqualTo("401 token-invalid");
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void aTokenWithoutWhatWeNeedNamesTheClaim() {
        unusable("organisation", claims -> claims.claim("organisation", null));
        unusable("organisation", claims -> claims.claim("organisation", "1-1-1-1-1"));
        unusable("organisation", claims -> claims.claim("organisation", 7));
        unusable("sub", claims -> claims.subject("jan@example.org"));
        unusable("sub", claims -> claims.subject(null));
        unusable("roles", claims -> claims.claim("roles", null));
        unusable("roles", claims -> claims.claim("roles", "editor"));
    }

    private static void unusable(String claim, UnaryOperator<JWTClaimsSet.Builder> change) {
        Answer answer = SERVICE.get("/who", bearer(ISSUER.token(change)));
        assertThat(answer.problem()).isEqualTo("403 token-unusable " + claim);
        assertThat(answer.response().body()).doesNotContain("jan@example.org");
    }

    @Test
    void aRoleThatIsMissingIsNamed() {
        String funder = ISSUER.token(claims -> claims.claim("roles", List.of("funder")));
        Answer answer = SERVICE.get("/for-editors", bearer(funder));

        assertThat(answer.problem()).isEqualTo("403 role-missing");
        assertThat(answer.json().path("detail").asString()).contains("role editor");
        assertThat(SERVICE.get("/for-editors", bearer(ISSUER.token())).status()).isEqualTo(200);
    }

    @Test
    void noSessionIsKeptAndAnswersCarrySecurityHeaders() {
        Answer answer = SERVICE.get("/who", bearer(ISSUER.token()));
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }
}
