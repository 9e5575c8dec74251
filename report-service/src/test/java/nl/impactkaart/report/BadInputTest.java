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

    /** Nobody listens there. */
    private static final String WEBHOOK = Subscriber.webhook("http://127.0.0.1:1/", "\"report-updated\"");

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
        assertThat(barrages).hasSize(25);
        await("the end of the last rebuild")
                .until(() -> member.get("/api/v1/report/rebuild").json().has("endedAt"));
    }

    @Override
    public Map<String, String> parameters(Operation operation) {
        if (operation.path().contains("/{subscriptionId}")) {
            Subscriber subscriber = Subscriber.to(service.as(token), WEBHOOK);
            return Map.of(
                    "subscriptionId",
                    subscriber.id().toString(),
                    "messageId",
                    deadLetter(subscriber).toString());
        }
        Recorder aimedAt = operation.path().contains("dead-letters") ? poisoned : map;
        return Map.of("mapId", aimedAt.mapId().toString(), "revision", "1");
    }

    private static UUID deadLetter(Subscriber subscriber) {
        UUID messageId = UUID.randomUUID();
        Service.STORED.update(
                "INSERT INTO webhook_dead_letter VALUES (?, 1, 0, ?, ?, 'REFUSED', now())",
                subscriber.id(),
                messageId,
                UUID.randomUUID());
        return messageId;
    }

    @Override
    public String body(Operation operation) {
        if (operation.path().endsWith("/replay")) {
            return "{\"after\": 1}";
        }
        boolean describes = operation.path().equals(Subscriber.ALL)
                || operation.path().equals(Subscriber.ALL + "/{subscriptionId}");
        return describes
                        && (operation.method().equals("POST")
                                || operation.method().equals("PUT"))
                ? "{" + WEBHOOK + "}"
                : "";
    }
}
