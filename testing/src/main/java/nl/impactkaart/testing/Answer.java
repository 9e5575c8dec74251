package nl.impactkaart.testing;

import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a server answered. */
public record Answer(HttpResponse<String> response) {

    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    /** All values of a header, or nothing. */
    public String header(String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    public String text() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** Of what a command made or changed. */
    public UUID id() {
        return UUID.fromString(json().path("id").asString());
    }

    /** Of the map after a command. */
    public long sequence() {
        return json().path("sequence").asLong();
    }

    /** Of a problem. */
    public String code() {
        return json().path("code").asString("");
    }

    /**
     * Such as {@code 422 reason-missing reason}: status, code and, where there is one, the field.
     *
     * @throws AssertionError if this is not a complete problem (RFC 9457)
     */
    public String problem() {
        JsonNode problem = json();
        String code = problem.path("code").asString("");
        if (!header("Content-Type").startsWith("application/problem+json")
                || problem.path("status").asInt(0) != status()
                || problem.path("title").asString("").isBlank()
                || problem.path("detail").asString("").isBlank()
                || !problem.path("type").asString("").endsWith(":" + code)) {
            throw new AssertionError("not a problem: " + this);
        }
        String field = problem.path("field").asString("");
        return status() + " " + code + (field.isEmpty() ? "" : " " + field);
    }

    /**
     * This answer.
     *
     * @throws AssertionError if it has another status
     */
    public Answer expect(int expected) {
        if (status() != expected) {
            throw new AssertionError("expected " + expected + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        return response.request().method() + " " + response.uri() + ": " + status() + " "
                + response.headers().map() + " " + text();
    }
}
