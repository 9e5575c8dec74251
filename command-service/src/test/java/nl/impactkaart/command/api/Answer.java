package nl.impactkaart.command.api;

import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** Of what the command made or changed. */
    UUID id() {
        return UUID.fromString(json().path("id").asString());
    }

    long sequence() {
        return json().path("sequence").asLong();
    }

    /** Such as {@code 422 meaningless-figure deadweight}, after a check that it is a complete problem. */
    String problem() {
        JsonNode problem = json();
        if (!header("Content-Type").startsWith("application/problem+json")
                || problem.path("status").asInt(0) != status()
                || problem.path("detail").asString("").isBlank()) {
            throw new AssertionError("not a problem: " + this);
        }
        String field = problem.path("field").asString("");
        return status() + " " + problem.path("code").asString("") + (field.isEmpty() ? "" : " " + field);
    }

    @Override
    public String toString() {
        return response.statusCode() + " " + response.headers().map() + " " + response.body();
    }
}
