package nl.impactkaart.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document names what is sent, and everything that it refers to is there. */
class AsyncApiTest {

    private static final String FOLDER = "/nl/impactkaart/contracts/";

    private final JsonNode document = new YAMLMapper().readTree(Wire.resource(FOLDER + "asyncapi.yaml"));

    @Test
    void everyEventAndRevisionOfTheCatalogueIsAMessageOfItsTopic() {
        assertThat(messageNames("events"))
                .containsExactlyElementsOf(EventCatalogue.all().stream()
                        .map(type -> type.name() + ".v" + type.revision())
                        .toList());
        assertThat(messageNames("reports"))
                .containsExactlyElementsOf(EventCatalogue.notices().stream()
                        .map(type -> type.name() + ".v" + type.revision())
                        .toList());
    }

    @Test
    void aMessageRefersToTheSchemaOfItsName() {
        List<JsonNode> onTopics = document.at("/components/messages")
                .valueStream()
                .filter(message -> message.get("contentType").asString().equals("application/json"))
                .toList();
        assertThat(onTopics)
                .hasSize(EventCatalogue.all().size() + EventCatalogue.notices().size());
        assertThat(onTopics)
                .allSatisfy(
                        message -> assertThat(message.at("/payload/schema/$ref").asString())
                                .isEqualTo("schemas/" + message.get("name").asString() + ".json"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Wire.resource(FOLDER + reference)).isNotEmpty();
            }
        });
    }

    private List<String> messageNames(String channel) {
        return document.at("/channels/" + channel + "/messages")
                .valueStream()
                .map(message -> message.get("$ref").asString().substring(1))
                .map(pointer -> document.at(pointer).get("name").asString())
                .toList();
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref");
    }
}
