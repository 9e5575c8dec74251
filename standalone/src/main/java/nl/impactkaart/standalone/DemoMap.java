package nl.impactkaart.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens the worked example of the SROI guide at the first start, as a client of the HTTP API like any other.
 *
 * <p>Every request has an idempotency key of its own, so a start that was cut off half-way is completed by the next one.
 */
final class DemoMap {

    private final Settings settings;
    private final JsonMapper json = JsonMapper.builder().build();

    DemoMap(Settings settings) {
        this.settings = settings;
    }

    static Path credentials(Settings settings) {
        return settings.dataDirectory().resolve("credentials.json");
    }

    /** Opens the demo map unless that was done before; returns whether it was done now. */
    boolean openOnce() {
        Path opened = settings.dataDirectory().resolve("demo-opened");
        if (Files.exists(opened)) {
            return false;
        }
        try (InputStream text = DemoMap.class.getResourceAsStream("/demo/wheels-to-meals.json")) {
            open(json.readTree(text), json.readTree(Files.readString(credentials(settings))));
            Files.createFile(opened);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(JsonNode demo, JsonNode credentials) {
        ApiClient client = ApiClient.signedIn(settings.origin(), credentials.path("editor"));
        String map = client.send("POST", "/api/v1/impact-maps", demo.path("start"), "demo-start");
        String path = "/api/v1/impact-maps/" + map;
        Map<String, String> groups = new HashMap<>();
        demo.path("reach")
                .properties()
                .forEach(group -> groups.put(
                        group.getKey(),
                        client.send("POST", path + "/reach", group.getValue(), "demo-reach-" + group.getKey())));
        int number = 0;
        for (JsonNode change : demo.path("changes")) {
            client.send(
                    change.path("method").asString(),
                    path + change.path("path").asString(),
                    withReachId((ObjectNode) change.path("body"), groups),
                    "demo-change-" + ++number);
        }
        String funder = credentials.path("funder").path("organisation").asString();
        client.send("PUT", path + "/shares/" + funder, json.createObjectNode(), "demo-share");
    }

    /** The file names a target group by a word; the API knows it by the id that was handed out a moment ago. */
    private static ObjectNode withReachId(ObjectNode body, Map<String, String> groups) {
        @Nullable String id = groups.get(body.path("reachId").asString(""));
        return id == null ? body : body.put("reachId", id);
    }
}
