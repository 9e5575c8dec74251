package nl.impactkaart.system.access;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;

/**
 * An operation that a service's OpenAPI document names.
 *
 * @param path with its variables in braces
 */
record Endpoint(String method, String path) {

    private static final List<String> SERVICES = List.of("command", "query", "report", "identity");

    /** A body that the operation takes, by the last fixed part of the path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("description", "{\"aim\": \"Less loneliness\", \"reason\": \"as agreed\"}"),
            entry("method", "{\"method\": {\"methodId\": \"mkba-nl-2021\"}, \"reason\": \"as agreed\"}"),
            entry("confirmations", "{\"name\": \"Plan\"}"),
            entry("costs", """
                    {"description": "Rent", "payer": "Municipality", "category": "OTHER", "firstYear": 1, "lastYear": 1,
                     "fixedAmountMinor": 100, "reason": "as agreed"}"""),
            entry("reach", """
                    {"targetGroup": "Residents", "years": [{"year": 1, "plannedPeople": 45}], "reason": "as agreed"}"""),
            entry("outcomes", """
                    {"description": "Less lonely", "stakeholder": "Residents", "level": "CLIENT", "unit": "people",
                     "status": "PRICED", "quantityPerYear": "1", "unitValueMinor": 100, "valueSource": "A study",
                     "startYear": 1, "durationYears": 1, "deadweight": "0", "displacement": "0", "attribution": "0",
                     "dropOff": "0", "reason": "as agreed"}"""),
            entry("labour-effects", """
                    {"description": "Cooks", "sector": "Catering", "firstYear": 1, "lastYear": 1, "hoursPerYear": "936",
                     "hoursPerFte": "1872", "reason": "as agreed"}"""),
            entry("evidence", """
                    {"kind": "MAP", "title": "Plan", "grade": "JUDGED", "link": "https://plans.example/1"}"""),
            entry("scenarios", "{\"name\": \"Dearer\", \"adjustments\": [], \"reason\": \"as agreed\"}"),
            entry("preview", "{\"adjustments\": []}"),
            entry("quick-start", """
                    {"project": "Lunch club", "projectType": "LONELINESS", "periodStart": "2026-01-01",
                     "periodEnd": "2026-12-31", "targetGroup": "Residents", "peoplePerYear": 10, "costs": []}"""),
            entry("methods", """
                    {"method": {"methodId": "ours", "methodVersion": "1", "rates": [], "discountTiming": "NONE",
                     "costsDiscounted": false, "adjustment": "MULTIPLICATIVE", "horizonYears": 5}}"""),
            entry("branding", "{\"displayName\": \"Together\"}"),
            entry("reference-projects", """
                    {"name": "Soup", "projectType": "LONELINESS", "currency": "EUR", "source": "A count",
                     "reason": "as agreed", "outcomes": [{"description": "Less lonely", "stakeholder": "Residents",
                     "level": "CLIENT", "status": "HELD", "incidence": "0.5", "unit": "people"}]}"""),
            entry("clients", "{\"displayName\": \"A system\", \"roles\": [\"editor\"]}"),
            entry("organisations", "{\"name\": \"Another\"}"));

    private static final String REASON = "{\"reason\": \"as agreed\"}";

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
        return method.equals("GET") && path.matches(".*/(scenarios(/.*)?|comparison)");
    }

    /** Asks for it, with this map and a random id for whatever else the path names. */
    Answer askedBy(Client api, String mapId) {
        String address = path.replaceFirst("(impact-maps|dead-letters)/\\{\\w+}", "$1/" + mapId)
                .replace("{revision}", "1")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return api.send(method, address, body());
    }

    private String body() {
        return switch (method) {
            case "GET" -> "";
            case "DELETE" -> REASON;
            default -> {
                String[] parts = path.replaceAll("/\\{\\w+}", "").split("/", -1);
                yield BODIES.getOrDefault(parts[parts.length - 1], REASON);
            }
        };
    }
}
