package nl.impactkaart.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the schemas of an OpenAPI document. */
record Schemas(JsonNode document) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Strings that fit a format. */
    private static final Map<String, String> FORMATS = Map.of(
            "uuid", "00000000-0000-4000-8000-000000000000",
            "decimal", "0.35",
            "date", "2026-01-31",
            "date-time", "2026-01-31T12:00:00Z",
            "uri", "https://example.org/",
            "byte", "AAAA");

    /** The schema itself: behind references, and the first of several that is not null. */
    JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        if (reference.isString()) {
            return resolve(document.at(reference.asString().substring(1)));
        }
        return Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(choice -> schema.path(choice).valueStream())
                .filter(each -> !type(each).equals("null"))
                .findFirst()
                .map(this::resolve)
                .orElse(schema);
    }

    /** A value that has at least the right form: of an object what is required, of a list one element. */
    JsonNode sample(JsonNode described) {
        JsonNode schema = resolve(described);
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(sample(schema.path("items")));
            case "integer" -> JSON.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "number" -> JSON.numberNode(1.5);
            case "boolean" -> JSON.booleanNode(true);
            default ->
                JSON.stringNode(FORMATS.getOrDefault(schema.path("format").asString(""), "x"));
        };
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        for (JsonNode name : schema.path("required")) {
            object.set(name.asString(), sample(schema.path("properties").path(name.asString())));
        }
        return object;
    }

    /** Calls back for each field, element or entry that a value of this schema can hold. */
    void children(JsonNode schema, BiConsumer<String, JsonNode> child) {
        schema.path("properties").properties().forEach(each -> child.accept(each.getKey(), each.getValue()));
        if (schema.has("items")) {
            child.accept("0", schema.get("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            child.accept("x", schema.get("additionalProperties"));
        }
    }

    /** The fields of a value that a schema does not know, such as {@code reference.kind}. */
    List<String> undescribed(JsonNode described, JsonNode value) {
        JsonNode schema = resolve(described);
        List<String> undescribed = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> undescribed.addAll(undescribed(schema.path("items"), each)));
        } else if (!schema.has("additionalProperties")) {
            value.properties().forEach(each -> {
                JsonNode known = schema.path("properties").path(each.getKey());
                if (known.isMissingNode()) {
                    undescribed.add(each.getKey());
                }
                undescribed(known, each.getValue()).forEach(name -> undescribed.add(each.getKey() + "." + name));
            });
        }
        return undescribed;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }
}
