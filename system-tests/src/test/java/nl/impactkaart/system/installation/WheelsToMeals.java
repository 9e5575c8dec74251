package nl.impactkaart.system.installation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The worked example of the SROI guide, entered by a client.
 *
 * @param id the map
 * @param residents id of the target group of 30 residents
 * @param contract id of the cost line of 24,375.00
 * @param sequence of the last change
 */
public record WheelsToMeals(String id, String residents, String contract, long sequence) {

    private static final Path FIGURES =
            Path.of("..", "standalone", "src", "main", "resources", "demo", "wheels-to-meals.json");

    public static WheelsToMeals enteredBy(Client editor) {
        JsonNode figures = Client.read(FIGURES);
        String id = editor.post("/api/v1/impact-maps", figures.path("start").toString())
                .expect(201)
                .json()
                .path("id")
                .asString();
        String path = "/api/v1/impact-maps/" + id;
        Map<String, String> ids = new HashMap<>();
        figures.path("reach")
                .properties()
                .forEach(group -> ids.put(
                        group.getKey(),
                        editor.post(path + "/reach", group.getValue().toString())
                                .expect(201)
                                .json()
                                .path("id")
                                .asString()));
        long sequence = 0;
        for (JsonNode change : figures.path("changes")) {
            ObjectNode body = (ObjectNode) change.path("body");
            String group = body.path("reachId").asString("");
            if (!group.isEmpty()) {
                body.put("reachId", ids.get(group));
            }
            JsonNode answer = editor.send(
                            change.path("method").asString(),
                            path + change.path("path").asString(),
                            JsonMapper.shared().writeValueAsString(body))
                    .json();
            ids.putIfAbsent(change.path("path").asString(), answer.path("id").asString(""));
            sequence = answer.path("sequence").asLong();
        }
        return new WheelsToMeals(
                id, Objects.requireNonNull(ids.get("residents")), Objects.requireNonNull(ids.get("/costs")), sequence);
    }

    public String path() {
        return "/api/v1/impact-maps/" + id;
    }
}
