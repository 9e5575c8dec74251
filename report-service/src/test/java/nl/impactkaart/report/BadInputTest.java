package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.badinput.Barrage;
import nl.impactkaart.testing.badinput.Operation;
import org.junit.jupiter.api.Test;

/** Whatever is sent to any operation: it is never our failure. */
class BadInputTest implements Barrage.Target {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String token = Service.ISSUER.of(organisation, "editor", "administrator", "operator");
    private final Recorder map = Service.wheels(organisation, "Wheels-to-Meals");
    private final Recorder poisoned = Service.wheels(organisation, "Poisoned");

    @Test
    void bad_input_is_refused() {
        Service.send(List.of(poisoned.append(
                new EncodedEvent("impactkaart.cost-removed", 1, "{\"costId\":7}".getBytes(StandardCharsets.UTF_8)))));
        service.report(map, token);
        await("the poisoned map")
                .until(() -> service.get("/api/v1/report/dead-letters", token)
                        .text()
                        .contains(poisoned.mapId().toString()));
        Client member = service.as(token);

        List<Barrage> barrages =
                Barrage.onAll(member.get("/api/v1/openapi/report").expect(200).json(), member, this);

        Barrage.expectSound(barrages);
        assertThat(barrages).hasSize(8);
        await("the end of the last rebuild")
                .until(() -> member.get("/api/v1/report/rebuild").json().has("endedAt"));
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        Recorder aimedAt = operation.path().contains("dead-letters") ? poisoned : map;
        return Map.of("mapId", aimedAt.mapId().toString(), "revision", "1");
    }

    @Override
    public String body(Operation operation) {
        return "";
    }
}
