package nl.impactkaart.http;

import static nl.impactkaart.http.TokenTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Issuer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    @Test
    void twoServicesInOneProcessEachDescribeThemselves() {
        try (Issuer issuer = new Issuer();
                Service first = start("sample", issuer);
                Service second = start("identity", issuer)) {
            for (int round = 0; round < 2; round++) {
                assertDescribed(first, "sample", issuer);
                assertDescribed(second, "identity", issuer);
            }
            assertThat(first.get("/api/v1/openapi/identity", bearer(issuer.token()))
                            .problem())
                    .isEqualTo("404 unknown-path");
            assertThat(first.get("/v3/api-docs", bearer(issuer.token())).problem())
                    .isEqualTo("404 unknown-path");
        }
    }

    @Test
    void aFieldIsRequiredUnlessItsComponentIsNullableOrACollection() {
        try (Issuer issuer = new Issuer();
                Service service = start("sample", issuer)) {
            JsonNode schemas = service.get("/api/v1/openapi/sample", bearer(issuer.token()))
                    .json()
                    .at("/components/schemas");

            assertThat(required(schemas, "Who")).containsExactlyInAnyOrder("member", "organisation", "correlation");
            assertThat(required(schemas, "Year")).containsExactly("people");
            // Of its years because they are @NotNull.
            assertThat(required(schemas, "Figures")).containsExactlyInAnyOrder("name", "firm", "years");
            assertThat(required(schemas, "Problem"))
                    .containsExactlyInAnyOrder("type", "title", "status", "detail", "code");
        }
    }

    private static List<String> required(JsonNode schemas, String name) {
        return schemas.path(name)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static Service start(String name, Issuer issuer) {
        return Service.start(name, "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri());
    }

    private static void assertDescribed(Service service, String name, Issuer issuer) {
        Answer answer = service.get("/api/v1/openapi/" + name, bearer(issuer.token()));
        assertThat(answer.status()).isEqualTo(200);
        JsonNode api = answer.json();
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Impactkaart " + name);
        assertThat(api.path("servers").toString()).isEqualTo("[{\"url\":\"/\"}]");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/security/0/token").isArray()).isTrue();

        JsonNode who = api.at("/paths/~1who/get");
        assertThat(who.path("parameters").isMissingNode()).isTrue();
        assertThat(who.at("/responses/401/$ref").asString()).isEqualTo("#/components/responses/Unauthorised");
        assertThat(who.at("/responses/default/$ref").asString()).isEqualTo("#/components/responses/Problem");
        assertThat(api.at("/components/responses/Problem/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties/code/type").asString())
                .isEqualTo("string");
        assertThat(api.at("/components/schemas/Figures/properties/share/type").asString())
                .isEqualTo("string");
        assertThat(api.path("paths").propertyNames()).doesNotContain("/error");
    }
}
