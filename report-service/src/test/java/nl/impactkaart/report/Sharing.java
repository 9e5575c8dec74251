package nl.impactkaart.report;

import static nl.impactkaart.report.Service.send;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import tools.jackson.databind.JsonNode;

/** An organisation that shares its maps with a funder, and the system of that funder to which messages are posted. */
final class Sharing implements AutoCloseable {

    final Service service = Service.INSTANCE;
    final UUID funding = UUID.randomUUID();
    final Client funder = service.as(Service.ISSUER.of(funding, "funder"));
    final Receiver receiver = Receiver.start();
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private int cost = 2_437_500;

    /** A map that the funder may read, and its first report. */
    Recorder map() {
        return maps(1).getFirst();
    }

    /** Several, all on their way at once. */
    List<Recorder> maps(int count) {
        List<Recorder> maps =
                Stream.generate(() -> new Recorder(organisation)).limit(count).toList();
        maps.forEach(this::begin);
        reported(maps);
        return maps;
    }

    private void begin(Recorder map) {
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Wheels.started("Wheels-to-Meals")));
        events.addAll(Wheels.figures());
        events.add(new MapShared(funding));
        send(map.append(events));
    }

    /** Has each of these maps changed, and its report made anew. */
    void changed(Recorder... maps) {
        changed(List.of(maps));
    }

    void changed(List<Recorder> maps) {
        maps.forEach(map -> send(List.of(map.append(Wheels.contractRevised(++cost)))));
        reported(maps);
    }

    /** Waits until a report shows all that was recorded. */
    void reported(Recorder map) {
        service.report(map, editor);
    }

    private void reported(List<Recorder> maps) {
        maps.forEach(this::reported);
    }

    /** A webhook of the funder whose receiver has agreed. */
    Subscriber subscriber() {
        return Subscriber.webhook(funder, receiver);
    }

    /** One whose receiver has not, at another address. */
    Subscriber waived(String url) {
        Subscriber made = Subscriber.to(funder, Subscriber.webhook(url, "\"report-updated\""));
        // The first question is in the log as well.
        await().until(() -> !made.attempts().isEmpty());
        service.as(Service.ISSUER.of(funding, "administrator"))
                .post(made.path() + "/waive-handshake")
                .expect(200);
        return made;
    }

    @Override
    public void close() {
        for (JsonNode each : funder.get(Subscriber.ALL).json().path("items")) {
            funder.delete(Subscriber.ALL + "/" + each.path("id").asString(), "");
        }
        receiver.close();
        Service.CLOCK.reset();
    }
}
