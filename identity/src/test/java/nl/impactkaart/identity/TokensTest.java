package nl.impactkaart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TokensTest {

    private static final String DATABASE = Identity.newDatabase();
    private static final Path FILE = Identity.temporary().resolve("credentials.json");
    private static final Identity IDENTITY = Identity.start(DATABASE, FILE);
    private static final Client CLIENT = IDENTITY.client();
    private static final JsonNode CREDENTIALS = Client.read(FILE);

    @AfterAll
    static void stop() {
        IDENTITY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "auditor", "funder", "administrator"})
    void aClientOfEachRoleGetsATokenThatSaysSo(String role) {
        JsonNode client = CREDENTIALS.path(role);
        Answer answer = CLIENT.token(
                client.path("clientId").asString(), client.path("clientSecret").asString());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expires_in").asInt()).isBetween(3_590, 3_600);
        JsonNode claims = Identity.claims(answer);
        assertThat(claims.path("iss").asString()).isEqualTo(Identity.ISSUER);
        assertThat(claims.path("aud").toString()).contains("\"impactkaart\"");
        assertThat(claims.path("sub")).isEqualTo(client.path("member"));
        assertThat(claims.path("organisation")).isEqualTo(client.path("organisation"));
        // Who administers the organisation of the first start runs the installation.
        assertThat(claims.path("roles").toString())
                .isEqualTo(role.equals("administrator") ? "[\"administrator\",\"operator\"]" : "[\"" + role + "\"]");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3_600);
        assertThat(claims.toString()).doesNotContain("demo");
    }

    @Test
    void theFunderIsOfAnotherOrganisation() {
        JsonNode editor = CREDENTIALS.path("editor").path("organisation");
        assertThat(CREDENTIALS.path("auditor").path("organisation")).isEqualTo(editor);
        assertThat(CREDENTIALS.path("administrator").path("organisation")).isEqualTo(editor);
        assertThat(CREDENTIALS.path("funder").path("organisation")).isNotEqualTo(editor);
    }

    @Test
    void theTokenVerifiesWithThePublishedKeyAndNoPrivateKeyIsPublished() throws Exception {
        String published = CLIENT.get("/oauth2/jwks").text();
        JsonNode editor = CREDENTIALS.path("editor");
        SignedJWT token = SignedJWT.parse(IDENTITY.bearer(editor));

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.verify(new ECDSAVerifier(JWKSet.parse(published)
                        .getKeyByKeyId(token.getHeader().getKeyID())
                        .toECKey())))
                .isTrue();
        assertThat(published).doesNotContain("\"d\"").doesNotContain("\"p\"");
    }

    @Test
    void theSecretMayStandInTheForm() {
        JsonNode editor = CREDENTIALS.path("editor");
        assertThat(CLIENT.tokenByForm(
                                editor.path("clientId").asString(),
                                editor.path("clientSecret").asString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongSecretOrClientGetsNothing() {
        String id = CREDENTIALS.path("editor").path("clientId").asString();
        String otherSecret = CREDENTIALS.path("auditor").path("clientSecret").asString();
        for (Answer answer : List.of(
                CLIENT.token(id, otherSecret),
                CLIENT.tokenByForm(id, otherSecret),
                CLIENT.token(UUID.randomUUID().toString(), otherSecret),
                CLIENT.token("not-a-uuid", otherSecret),
                CLIENT.token(id, "%00"),
                CLIENT.form("grant_type=client_credentials"))) {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
            assertThat(answer.json().path("error").asString()).isEqualTo("invalid_client");
        }
    }

    @Test
    void anotherGrantIsRefused() {
        JsonNode editor = CREDENTIALS.path("editor");
        Answer answer = CLIENT.form("grant_type=password&username=a&password=b&client_id="
                + editor.path("clientId").asString() + "&client_secret="
                + editor.path("clientSecret").asString());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void metadataNamesTheIssuerAndOnlyWhatIsOffered() {
        for (String path : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            JsonNode metadata = CLIENT.get(path).json();
            assertThat(metadata.path("issuer").asString()).isEqualTo(Identity.ISSUER);
            assertThat(metadata.path("token_endpoint").asString()).isEqualTo(Identity.ISSUER + "/oauth2/token");
            assertThat(metadata.path("jwks_uri").asString()).isEqualTo(Identity.ISSUER + "/oauth2/jwks");
            assertThat(metadata.path("grant_types_supported").toString())
                    .isEqualTo("[\"authorization_code\",\"refresh_token\",\"client_credentials\"]");
            assertThat(metadata.path("code_challenge_methods_supported").toString())
                    .isEqualTo("[\"S256\"]");
            assertThat(metadata.propertyNames()).doesNotContain("introspection_endpoint", "revocation_endpoint");
            for (JsonNode value : metadata) {
                assertThat(value.asString("")).doesNotContain("127.0.0.1");
            }
        }
        JsonNode openId = CLIENT.get("/.well-known/openid-configuration").json();
        assertThat(openId.path("userinfo_endpoint").asString()).isEqualTo(Identity.ISSUER + "/userinfo");
        assertThat(openId.path("end_session_endpoint").asString()).isEqualTo(Identity.ISSUER + "/connect/logout");
        assertThat(openId.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\"]");
    }

    @Test
    void everythingElseIsClosed() {
        assertThat(CLIENT.get("/actuator/health").status()).isEqualTo(200);
        for (String path : List.of(
                "/",
                "/login/oauth2/code/impactkaart",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/connect/register",
                "/api/v1/identity/clients",
                "/api/v1/openapi/identity",
                "/actuator/env")) {
            assertThat(CLIENT.get(path).problem()).as(path).isEqualTo("401 token-missing");
        }
    }

    @Test
    void noSecretIsStoredInClear() {
        String rows = Identity.sql(DATABASE)
                .sql("SELECT string_agg(c::text, ' ') FROM client c")
                .query(String.class)
                .single();
        assertThat(rows).contains("{bcrypt}");
        for (JsonNode client : CREDENTIALS) {
            String secret = client.path("clientSecret").asString();
            assertThat(secret).matches("[A-Za-z0-9_-]{43}");
            assertThat(rows).doesNotContain(secret);
        }
    }
}
