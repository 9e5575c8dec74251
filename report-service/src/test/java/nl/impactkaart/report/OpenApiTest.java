package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    private final JsonNode document = Service.INSTANCE
            .get("/api/v1/openapi/report", Service.ISSUER.of(UUID.randomUUID(), "auditor"))
            .json();

    @Test
    void the_document_names_every_endpoint() {
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/impact-maps/{mapId}/report",
                        "/api/v1/impact-maps/{mapId}/report/status",
                        "/api/v1/impact-maps/{mapId}/report/revisions",
                        "/api/v1/impact-maps/{mapId}/report/revisions/{revision}",
                        "/api/v1/asyncapi",
                        "/api/v1/changes",
                        "/api/v1/subscriptions",
                        "/api/v1/subscriptions/{subscriptionId}",
                        "/api/v1/subscriptions/{subscriptionId}/secret",
                        "/api/v1/subscriptions/{subscriptionId}/enable",
                        "/api/v1/subscriptions/{subscriptionId}/disable",
                        "/api/v1/subscriptions/{subscriptionId}/waive-handshake",
                        "/api/v1/subscriptions/{subscriptionId}/events",
                        "/api/v1/subscriptions/{subscriptionId}/feed",
                        "/api/v1/subscriptions/{subscriptionId}/deliveries",
                        "/api/v1/subscriptions/{subscriptionId}/deliveries/{messageId}/retry",
                        "/api/v1/subscriptions/{subscriptionId}/dead-letters",
                        "/api/v1/subscriptions/{subscriptionId}/replay",
                        "/api/v1/report/dead-letters",
                        "/api/v1/report/dead-letters/{mapId}/replay",
                        "/api/v1/report/rebuild");
    }
}
