package nl.impactkaart.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.document.MapDocument;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapShared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventCodecTest {

    static List<Example> examples() {
        return Examples.all().stream()
                .filter(example -> !(example.value() instanceof MapDocument))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anUnknownComponentIsSkipped(Example example) {
        ObjectNode json = tree(example).put("later", 1);
        json.putObject("muchLater").putArray("list").add(1.5);
        assertThat(decode(example, json)).isEqualTo(example.value());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRequiredComponentMayNotBeMissingOrNull(Example example) {
        Schemas.read(example.schema())
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> {
                    assertUndecodable(example, tree(example).without(name), name);
                    assertUndecodable(example, tree(example).putNull(name), name);
                });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsNotRequiredMayBeMissing(Example example) {
        List<String> required = Schemas.read(example.schema())
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        tree(example).propertyNames().stream()
                .filter(name -> !required.contains(name))
                .forEach(name -> assertThatCode(
                                () -> decode(example, tree(example).without(name)))
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingIsConvertedFromAnotherType(Example example) {
        tree(example).propertyNames().forEach(name -> {
            ObjectNode json = tree(example);
            if (json.get(name).isString()) {
                assertUndecodable(example, json.put(name, 7), name);
            } else {
                assertUndecodable(example, json.put(name, "7"), name);
            }
            assertUndecodable(example, tree(example).put(name, 7.5), name);
            assertUndecodable(example, json.set(name, json.objectNode().put("x", 1)), name);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1e3", "1E+1000000000", "+1", "0x1", " 1", "--1", "1.2.3", "NaN", "٣"})
    void aDecimalIsReadInItsPlainFormOnly(String text) {
        ObjectNode json = tree("impactkaart.cost-recorded.v1.json").put("inKindHours", text);
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCodec.decode("impactkaart.cost-recorded", 1, bytes(json)))
                .satisfies(e -> assertThat(e.path()).isEqualTo("inKindHours"));
    }

    @Test
    void theMessageNamesEventAndPlaceAndQuotesNothing() {
        String json = new String(Wire.resource("/golden/impactkaart.cost-recorded.v1.json"), UTF_8)
                .replace("\"2750.00\"", "\"geheim\"");
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCodec.decode("impactkaart.cost-recorded", 1, json.getBytes(UTF_8)))
                .withMessage("impactkaart.cost-recorded v1 cannot be read at ranges[1].low")
                .withNoCause();
    }

    @Test
    void aKeyIsContentAndNotQuotedEither() {
        String json = new String(Wire.resource("/golden/impactkaart.method-chosen.v1.json"), UTF_8)
                .replace("\"JUDGED\"", "\"geheim\"");
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCodec.decode("impactkaart.method-chosen", 1, json.getBytes(UTF_8)))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("geheim"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "7", "{}{}", "\"text\"", "{\"name\":\"a\",\"confirmedSequence\":1} x"})
    void bytesThatAreNoObjectAreUndecodable(String json) {
        assertThatExceptionOfType(UndecodableEventException.class)
                .isThrownBy(() -> EventCodec.decode("impactkaart.impact-map-confirmed", 1, json.getBytes(UTF_8)));
    }

    @Test
    void anEventWithItsMetadataIsAtMostTheLimit() {
        EncodedEvent event = EventCodec.encode(new ImpactMapConfirmed("x".repeat(59_000), 1));
        int left = EventCodec.MAX_BYTES - event.data().length;
        assertThatCode(() -> EventCodec.requireWithinLimit(event, new byte[left]))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(EventTooLargeException.class)
                .isThrownBy(() -> EventCodec.requireWithinLimit(event, new byte[left + 1]))
                .satisfies(e -> assertThat(e.bytes()).isEqualTo(EventCodec.MAX_BYTES + 1L));
    }

    @Test
    void anEncodedEventCarriesNameAndRevision() {
        assertThat(EventCodec.encode(new MapShared(new UUID(1, 2)))).satisfies(encoded -> {
            assertThat(encoded.name()).isEqualTo("impactkaart.map-shared");
            assertThat(encoded.revision()).isEqualTo(1);
        });
    }

    private static void assertUndecodable(Example example, JsonNode json, String at) {
        assertThatExceptionOfType(UndecodableEventException.class)
                .as(example + " " + json)
                .isThrownBy(() -> decode(example, json))
                .satisfies(e -> assertThat(e.path()).startsWith(at));
    }

    private static Object decode(Example example, JsonNode json) {
        return Wire.decode(example.name(), example.revision(), bytes(json));
    }

    private static ObjectNode tree(Example example) {
        return tree(example.golden());
    }

    private static ObjectNode tree(String golden) {
        return (ObjectNode) ContractsJson.mapper().readTree(Wire.resource("/golden/" + golden));
    }

    private static byte[] bytes(JsonNode json) {
        return ContractsJson.mapper().writeValueAsBytes(json);
    }
}
