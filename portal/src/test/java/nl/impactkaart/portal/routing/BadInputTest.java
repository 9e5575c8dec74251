package nl.impactkaart.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.impactkaart.portal.Backend;
import nl.impactkaart.portal.Portal;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.badinput.Barrage;
import nl.impactkaart.testing.badinput.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent through the portal: it is never the portal's failure. */
class BadInputTest implements Barrage.Target {

    /** One operation of each kind; the services have tests of all. */
    private static final String DOCUMENT = """
            {"paths": {
              "/api/v1/impact-maps/{id}": {
                "get": {"parameters": [{"name": "id", "in": "path"}, {"name": "atLeast", "in": "query"}]}},
              "/api/v1/impact-maps": {
                "post": {
                  "parameters": [{"name": "Idempotency-Key", "in": "header"}],
                  "requestBody": {"content": {"application/json": {"schema": {"type": "object"}}}}}}}}""";

    private static final Backend BACKEND = new Backend("any");
    private static final Portal PORTAL =
            new Portal(BACKEND.address(), BACKEND.address(), BACKEND.address(), BACKEND.address());

    @AfterAll
    static void stop() {
        PORTAL.close();
        BACKEND.close();
    }

    @Test
    void bad_input_is_passed_on_or_refused() {
        List<Barrage> barrages =
                Barrage.onAll(JsonMapper.shared().readTree(DOCUMENT), new Client(PORTAL.origin()).as("token"), this);

        Barrage.expectSound(barrages);
        assertThat(barrages).hasSize(2);
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        return Map.of("id", "1");
    }

    @Override
    public String body(Operation operation) {
        return operation.body() == null ? "" : "{}";
    }
}
