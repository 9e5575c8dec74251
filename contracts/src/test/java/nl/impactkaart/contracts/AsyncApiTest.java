package nl.impactkaart.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.TraverserDirection;
import io.apicurio.datamodels.models.Document;
import io.apicurio.datamodels.models.Node;
import io.apicurio.datamodels.models.visitors.AllNodeVisitor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document names what is sent, everything that it refers to is there, and it is as AsyncAPI 3.0 wants it. */
class AsyncApiTest {

    private static final String FOLDER = "/nl/impactkaart/contracts/";

    /** Allowed by the specification: an address that is null is not known beforehand, and a schema may say all of JSON Schema. */
    private static final List<String> UNKNOWN_TO_THE_LIBRARY = List.of(
            "/channels[webhooks] Channel is missing the 'address' property.",
            "/channels[webhooks] unknown: address",
            "/components/messageTraits[event]/headers/allOf[1]/properties[metadata] unknown: contentMediaType");

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

    @Test
    void theDocumentKeepsTheRulesOfTheSpecification() {
        assertThat(document.at("/info/title").asString("")).isNotBlank();
        assertThat(document.at("/info/version").asString("")).isNotBlank();
        assertThat(violations(document.toString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            "action":"send",               "action":"publish",          Operation action 'publish' is invalid
            "action":"send",               "summary":"",                missing a required 'action'
            "#/channels/reports",          "#/channels/rapports",       must point to valid channel
            messages/costRecorded",        messages/costsRecorded",     must point to valid messages
            messageTraits/signed",         messageTraits/sealed",       must point to valid message traits
            "address":"impactkaart.events", "name":"impactkaart.events", [events] unknown: name
            "defaultContentType":,         "contentType":,              / unknown: contentType
            """)
    void aDocumentThatBreaksARuleIsSeen(String intact, String broken, String violation) {
        String text = document.toString().replace(intact, broken);

        assertThat(violations(text)).anyMatch(each -> each.contains(violation));
    }

    /** By the rules of the library, and whatever the specification does not name. */
    private static List<String> violations(String json) {
        Document read = Library.readDocumentFromJSONString(json);
        List<String> violations = new ArrayList<>();
        Library.validate(read, null).forEach(problem -> violations.add(problem.nodePath + " " + problem.message));
        Library.visitTree(
                read,
                new AllNodeVisitor() {
                    @Override
                    protected void visitNode(Node node) {
                        node.getExtraPropertyNames()
                                .forEach(name -> violations.add(Library.createNodePath(node) + " unknown: " + name));
                    }
                },
                TraverserDirection.down);
        violations.removeAll(UNKNOWN_TO_THE_LIBRARY);
        return violations;
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
