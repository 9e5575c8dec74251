package nl.impactkaart.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation that an OpenAPI document describes.
 *
 * @param path with its variables in braces
 * @param body the schema of what it takes; null when it takes nothing
 */
public record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable JsonNode body,
        Schemas schemas) {

    /**
     * What stands beside the body.
     *
     * @param in where: {@code path}, {@code query} or {@code header}
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** Every operation of a document, in its order. */
    public static List<Operation> all(JsonNode document) {
        Schemas schemas = new Schemas(document);
        List<Operation> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                found.add(of(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue(), schemas));
            }
        }
        return found;
    }

    private static Operation of(String method, String path, JsonNode described, Schemas schemas) {
        List<Parameter> parameters = described
                .path("parameters")
                .valueStream()
                .map(schemas::resolve)
                .map(each -> new Parameter(
                        each.path("name").asString(),
                        each.path("in").asString(),
                        each.path("required").asBoolean(false),
                        each.path("schema")))
                .toList();
        JsonNode body = schemas.resolve(described.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(method, path, parameters, body.isMissingNode() ? null : body, schemas);
    }

    /** The fields of a proper body that the document does not name. */
    List<String> undescribed(String properBody) {
        return body == null || properBody.isEmpty()
                ? List.of()
                : schemas.undescribed(body, JsonMapper.shared().readTree(properBody));
    }

    boolean changes() {
        return !method.equals("GET");
    }

    Stream<Parameter> parameters(String in) {
        return parameters.stream().filter(parameter -> parameter.in().equals(in));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
