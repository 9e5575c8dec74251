package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

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

    @Test
    void the_schema_of_a_report_describes_it_whole() {
        Schema schema = strict();
        UUID organisation = UUID.randomUUID();
        String editor = Service.ISSUER.of(organisation, "editor");
        for (Recorder map : List.of(
                Pages.lunchClub(organisation),
                Pages.uncertain(organisation),
                Pages.empty(organisation),
                Pages.withoutCosts(organisation))) {
            Service.INSTANCE.report(map, editor);
            Service.send(List.of(map.append(new ImpactMapClosed())));
            String report = Service.INSTANCE.report(map, editor).toString();

            assertThat(schema.validate(report, InputFormat.JSON))
                    .extracting(Error::toString)
                    .isEmpty();
            assertThat(schema.validate(report.replace("\"revision\":2", "\"revision\":\"two\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void a_report_without_what_is_always_there_is_refused() {
        Schema schema = strict();
        UUID organisation = UUID.randomUUID();
        JsonNode report =
                Service.INSTANCE.report(Pages.lunchClub(organisation), Service.ISSUER.of(organisation, "editor"));
        JsonNode always = document.at("/components/schemas/Report/required");

        assertThat(always.valueStream().map(JsonNode::asString))
                .contains("mapId", "revision", "method", "valuation", "results", "benchmark")
                .doesNotContain("previousReturnFactor", "uncertainty", "organisation", "costs", "stories");
        for (JsonNode name : always) {
            ObjectNode without = (ObjectNode) report.deepCopy();
            without.remove(name.asString());
            assertThat(schema.validate(without.toString(), InputFormat.JSON))
                    .as(name.asString())
                    .hasSize(1);
        }
        ObjectNode deeper = (ObjectNode) report.deepCopy();
        ((ObjectNode) deeper.get("costs").get(0)).remove("payer");
        assertThat(schema.validate(deeper.toString(), InputFormat.JSON)).hasSize(1);
    }

    /** Of a report, strictly: what the schema does not name is not in it. */
    private Schema strict() {
        ObjectNode strict = (ObjectNode) document.deepCopy();
        strict.path("components").path("schemas").forEach(schema -> {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        strict.put("$ref", "#/components/schemas/Report");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(strict.toString(), InputFormat.JSON);
    }
}
