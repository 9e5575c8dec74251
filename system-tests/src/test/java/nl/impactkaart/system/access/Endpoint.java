package nl.impactkaart.system.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.ValidBodies;
import tools.jackson.databind.JsonNode;

/**
 * An operation that a service's OpenAPI document names.
 *
 * @param path with its variables in braces
 */
record Endpoint(String method, String path) {

    private static final List<String> SERVICES = List.of("command", "query", "report", "identity");

    /** All operations of all services. */
    static List<Endpoint> all(Client api) {
        List<Endpoint> found = new ArrayList<>();
        for (String service : SERVICES) {
            JsonNode paths =
                    api.get("/api/v1/openapi/" + service).expect(200).json().path("paths");
            for (Map.Entry<String, JsonNode> path : paths.properties()) {
                path.getValue()
                        .propertyNames()
                        .forEach(method -> found.add(new Endpoint(method.toUpperCase(Locale.ROOT), path.getKey())));
            }
        }
        return found;
    }

    /** Whether the path names one map. */
    boolean isOfOneMap() {
        return path.matches(".*/(impact-maps|dead-letters)/\\{.*");
    }

    /** Whether it only shows something. */
    boolean reads() {
        return method.equals("GET") || path.endsWith("/preview");
    }

    /** Whether it is for the map's own organisation alone, whoever else may read the map. */
    boolean isInternal() {
        return method.equals("GET")
                && path.matches(
                        ".*/(scenarios(/.*)?|comparison|evolution(/.*)?|difference|confirmed-versions|bundle|(told-)?stories(/.*)?)");
    }

    /** Asks for it, with this map and a random id for whatever else the path names. */
    Answer askedBy(Client api, String mapId) {
        String address = path.replaceFirst("(impact-maps|dead-letters)/\\{\\w+}", "$1/" + mapId)
                .replace("{revision}", "1")
                .replace("{sequence}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString())
                .replaceFirst("/difference$", "/difference?from=0");
        return api.send(method, address, ValidBodies.of(method, path));
    }
}
