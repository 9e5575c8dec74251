package nl.impactkaart.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private final JsonNode document = Service.INSTANCE
            .get("/api/v1/openapi/query", Service.ISSUER.of(UUID.randomUUID(), "auditor"))
            .json();

    @Test
    void theDocumentNamesEveryEndpoint() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/branding",
                        "/api/v1/impact-maps",
                        "/api/v1/impact-maps/{id}",
                        "/api/v1/impact-maps/{id}/break-even",
                        "/api/v1/impact-maps/{id}/confirmed-versions",
                        "/api/v1/impact-maps/{id}/difference",
                        "/api/v1/impact-maps/{id}/evolution",
                        "/api/v1/impact-maps/{id}/evolution/export",
                        "/api/v1/impact-maps/{id}/export",
                        "/api/v1/impact-maps/{id}/comparison",
                        "/api/v1/impact-maps/{id}/preview",
                        "/api/v1/impact-maps/{id}/results",
                        "/api/v1/impact-maps/{id}/scenarios",
                        "/api/v1/impact-maps/{id}/scenarios/{scenarioId}",
                        "/api/v1/impact-maps/{id}/scenarios/{scenarioId}/evolution",
                        "/api/v1/impact-maps/{id}/simulation",
                        "/api/v1/impact-maps/{id}/tornado",
                        "/api/v1/installation/reference-projects",
                        "/api/v1/installation/reference-projects/{id}",
                        "/api/v1/methods",
                        "/api/v1/portfolio",
                        "/api/v1/reference-projects",
                        "/api/v1/reference-projects/{id}",
                        "/api/v1/query/dead-letters",
                        "/api/v1/query/dead-letters/{mapId}/replay",
                        "/api/v1/query/rebuild",
                        "/api/v1/schemas/{name}");
    }

    @Test
    void figuresAreDescribed() {
        JsonNode schemas = document.get("components").get("schemas");
        JsonNode valuation = schemas.get("Valuation").get("properties");

        assertThat(valuation.get("returnFactor").get("description").asString()).contains("absent");
        assertThat(valuation.get("netPresentValue").get("type").asString()).isEqualTo("string");
        assertThat(schemas.get("ImpactMap").get("properties").get("valuation").toString())
                .contains("#/components/schemas/Valuation");
        assertThat(schemas.get("FigureOfMap").get("properties").get("kind").get("enum"))
                .extracting(JsonNode::asString)
                .containsExactly("COST", "REACH", "OUTCOME", "METHOD");
    }

    @Test
    void aConfirmedVersionIsDescribedBothInTheMapAndOnItsOwn() {
        JsonNode schemas = document.get("components").get("schemas");

        assertThat(schemas.get("ConfirmedVersion").get("properties").propertyNames())
                .containsExactly("name", "sequence", "confirmedAt", "verifiedAt");
        assertThat(schemas.get("ConfirmedVersionSince").get("properties").propertyNames())
                .contains("changedSince", "verifiedAt", "verifiedBy");
    }

    @Test
    void everyResultIsDescribed() {
        JsonNode schemas = document.get("components").get("schemas");
        for (String schema : List.of("Results", "Portfolio")) {
            schemas.get(schema).get("properties").properties().forEach(property -> {
                if (!Set.of("id", "perspective", "presentValueOfBenefits", "presentValueOfCosts")
                        .contains(property.getKey())) {
                    assertThat(property.getValue().has("description"))
                            .as(schema + "." + property.getKey())
                            .isTrue();
                }
            });
        }
        JsonNode money = schemas.get("MoneyResult").get("properties");
        assertThat(money.get("paybackMonths").get("type").asString()).isEqualTo("string");
        assertThat(schemas.get("WorkInYear").get("properties").has("fte")).isTrue();
        assertThat(schemas.get("ApartLine").get("properties").get("reason").get("enum"))
                .hasSize(3);
    }
}
