package nl.impactkaart.testing.badinput;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A place in a body: the whole, a field, an element.
 *
 * @param name such as {@code costs.0.description}; empty for the whole
 * @param value what stands there, or could
 * @param around the body with any text in this place; all else stays as it is
 */
record Place(String name, JsonNode value, UnaryOperator<String> around) {

    /** In a place: the field is left out. */
    static final String ABSENT = "";

    /** Deeper than any request goes; it ends schemas that hold themselves. */
    private static final int MAX_DEPTH = 6;

    /** All places that a schema knows, also those that the valid body leaves out. */
    static List<Place> all(Schemas schemas, JsonNode schema, String validBody) {
        List<Place> places = new ArrayList<>();
        new Place("", JsonMapper.shared().readTree(validBody), UnaryOperator.identity())
                .add(schemas, schema, 0, places);
        return places;
    }

    private void add(Schemas schemas, JsonNode described, int depth, List<Place> places) {
        places.add(this);
        JsonNode schema = schemas.resolve(described);
        if (depth < MAX_DEPTH) {
            schemas.children(schema, (child, childSchema) -> {
                JsonNode known = value.isArray() ? value.path(0) : value.path(child);
                new Place(
                                name.isEmpty() ? child : name + "." + child,
                                known.isMissingNode() ? schemas.sample(childSchema) : known,
                                schema.has("items")
                                        ? raw -> around.apply("[" + raw + "]")
                                        : raw -> around.apply(with(child, raw)))
                        .add(schemas, childSchema, depth + 1, places);
            });
        }
    }

    boolean isObject() {
        return value.isObject();
    }

    /** This object with one field of this text. */
    private String with(String field, String raw) {
        Stream<String> others = value.properties().stream()
                .filter(each -> !each.getKey().equals(field))
                .map(each -> field(each.getKey(), bytes(each.getValue())));
        Stream<String> own = raw.equals(ABSENT) ? Stream.empty() : Stream.of(field(field, raw));
        return Stream.concat(own, others).collect(Collectors.joining(",", "{", "}"));
    }

    /** The body with a field more in this object. */
    String withUnknownField() {
        return around.apply(with("unknown", "1"));
    }

    /** The body with the first field of this object twice. */
    String withFieldTwice() {
        return value.propertyStream()
                .findFirst()
                .map(first -> {
                    String once = field(first.getKey(), bytes(first.getValue()));
                    return around.apply("{" + once + ","
                            + with(first.getKey(), bytes(first.getValue())).substring(1));
                })
                .orElseGet(() -> around.apply("{\"x\":1,\"x\":1}"));
    }

    private static String field(String name, String raw) {
        return "\"" + name + "\":" + raw;
    }

    /** As UTF-8, one character a byte. */
    private static String bytes(JsonNode node) {
        return new String(node.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
