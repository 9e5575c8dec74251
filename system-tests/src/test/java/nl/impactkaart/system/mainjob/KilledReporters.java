package nl.impactkaart.system.mainjob;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.impactkaart.system.installation.DistributedInstallation;
import nl.impactkaart.system.installation.WebhookReceiver;
import nl.impactkaart.system.installation.WebhookReceiver.Received;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;

/** Maps change without rest while copies of the report service are killed: a subscriber hears of every report all the same. */
final class KilledReporters {

    private static final String SERVICE = "report";
    private static final int MAPS = 4;

    private final DistributedInstallation installation;
    private final Client editor;
    private final Queue<String> unreadable = new ConcurrentLinkedQueue<>();

    KilledReporters(DistributedInstallation installation) {
        this.installation = installation;
        this.editor = installation.as("editor");
    }

    void run() throws Exception {
        List<WheelsToMeals> maps = Stream.generate(() -> WheelsToMeals.enteredBy(editor))
                .limit(MAPS)
                .toList();
        try (WebhookReceiver receiver = WebhookReceiver.start(this::read)) {
            subscribe(receiver);
            Map<String, Long> last = changedUntilBothWereKilled(maps);
            await("the last report of each map")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> last.entrySet().stream()
                            .allMatch(map -> heard(receiver, map.getKey())
                                    .anyMatch(message -> message.mapSequence() >= map.getValue())));

            assertThat(unreadable).isEmpty();
            List<Received> all = receiver.received();
            assertThat(all).extracting(Received::id).containsAll(told(maps, all.getFirst()));
            for (String map : last.keySet()) {
                List<Received> of = heard(receiver, map).toList();
                assertThat(of.stream().map(Received::revision).distinct()).isSorted();
                of.stream()
                        .collect(groupingBy(Received::revision))
                        .values()
                        .forEach(again -> assertThat(
                                        again.stream().map(Received::body).distinct())
                                .hasSize(1));
            }
        }
    }

    private void subscribe(WebhookReceiver receiver) {
        String path = "/api/v1/subscriptions/"
                + editor.post("/api/v1/subscriptions", """
                                {"label": "All", "scope": "PORTFOLIO", "types": ["report-updated"], "channel": "WEBHOOK",
                                 "url": "%s"}""".formatted(receiver.url()))
                        .expect(201)
                        .id();
        await("agreement")
                .until(() -> editor.get(path).json().path("state").asString().equals("ACTIVE"));
    }

    /** A report must be there for everybody before anyone is told of it. */
    private void read(Received message) {
        String path = URI.create(message.json().path("dataref").asString()).getPath();
        await(path).until(() -> {
            Answer answer = editor.get(path, "Accept", "application/json");
            if (answer.status() == 404) {
                unreadable.add(path);
            }
            // A copy that was just killed is missed for a moment.
            return answer.status() < 500;
        });
    }

    /** Returns the last sequence that was acknowledged, by map. */
    private Map<String, Long> changedUntilBothWereKilled(List<WheelsToMeals> maps) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Map<String, Future<Long>> editing = new HashMap<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(MAPS)) {
            maps.forEach(map -> editing.put(map.id(), editors.submit(() -> change(map, over))));
            Random random = new Random();
            try {
                for (int copy = 0; copy < 2; copy++) {
                    Thread.sleep(1_500 + random.nextInt(1_500));
                    installation.process(SERVICE, copy).kill();
                    installation.start(SERVICE, copy);
                    // One of them must be there; nothing waits for the other.
                    installation.awaitUp(SERVICE, 0);
                }
            } finally {
                over.set(true);
            }
        }
        Map<String, Long> last = new HashMap<>();
        for (Map.Entry<String, Future<Long>> map : editing.entrySet()) {
            last.put(map.getKey(), map.getValue().get());
        }
        return last;
    }

    private long change(WheelsToMeals map, AtomicBoolean over) throws InterruptedException {
        long sequence = map.sequence();
        for (int i = 1; !over.get(); i++) {
            sequence = editor.put(map.path() + "/costs/" + map.contract(), """
                            {"description": "Contract", "payer": "Local authority", "category": "PERSONNEL",
                             "firstYear": 1, "lastYear": 1, "fixedAmountMinor": %d, "reason": "A new offer"}""".formatted(2_437_500 + i))
                    .expect(200)
                    .sequence();
            // Longer than the quiet time now and then, so that there are many reports.
            Thread.sleep(i % 3 == 0 ? 1_200 : 50);
        }
        return sequence;
    }

    private static Stream<Received> heard(WebhookReceiver receiver, String mapId) {
        return receiver.received().stream().filter(message -> message.mapId().equals(mapId));
    }

    /** The ids of all that was told of these maps since a message. */
    private List<String> told(List<WheelsToMeals> maps, Received first) {
        long before = first.json().path("position").asLong(0) - 1;
        return editor.get("/api/v1/changes?limit=1000&after=" + before)
                .expect(200)
                .json()
                .valueStream()
                .filter(event -> maps.stream()
                        .anyMatch(map -> map.id().equals(event.path("subject").asString())))
                .filter(event -> event.path("type").asString().endsWith("report-updated.v1"))
                .map((JsonNode event) -> event.path("id").asString())
                .toList();
    }
}
