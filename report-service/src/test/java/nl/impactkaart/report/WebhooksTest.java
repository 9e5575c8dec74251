package nl.impactkaart.report;

import static nl.impactkaart.report.Service.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.report.Receiver.Received;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets which messages, when, and again. */
class WebhooksTest {

    private final Sharing sharing = new Sharing();

    @AfterEach
    void stop() {
        sharing.close();
    }

    @Test
    void what_is_not_shared_any_more_is_not_delivered_any_more() {
        List<Recorder> maps = sharing.maps(2);
        Recorder map = maps.getFirst();
        Recorder other = maps.getLast();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(Receiver.status(500));
        sharing.changed(map);
        subscriber.await("REFUSED", 1);
        send(List.of(map.append(new MapUnshared(sharing.funding))));
        sharing.reported(map);
        sharing.receiver.answering(Receiver.TAKES);
        Service.CLOCK.forward(Duration.ofMinutes(1));
        sharing.changed(other);

        await().until(() -> sharing.receiver
                .received()
                .getLast()
                .mapId()
                .equals(other.mapId().toString()));
        assertThat(sharing.receiver.received()).hasSize(2);
    }

    @Test
    void a_replay_delivers_again_with_the_same_ids() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        Instant begin = Instant.now();
        sharing.changed(map);
        sharing.changed(map);
        List<String> first = Received.ids(sharing.receiver.await(2));

        long position =
                sharing.receiver.received().getFirst().json().path("position").asLong(0);
        sharing.funder
                .post(subscriber.path() + "/replay", "{\"after\": " + position + "}")
                .expect(202);
        assertThat(Received.ids(sharing.receiver.await(3)).getLast()).isEqualTo(first.get(1));

        sharing.funder
                .post(subscriber.path() + "/replay", "{\"since\": \"" + begin + "\"}")
                .expect(202);
        assertThat(Received.ids(sharing.receiver.await(5)).subList(3, 5)).isEqualTo(first);
        assertThat(sharing.funder.post(subscriber.path() + "/replay", "{}").problem())
                .isEqualTo("400 invalid-field after");
    }

    @Test
    void the_rate_that_a_receiver_allows_is_kept() {
        Recorder map = sharing.map();
        sharing.receiver.shakingHands(Receiver.agrees("*", "1"));
        sharing.subscriber();
        sharing.changed(map);
        sharing.changed(map);
        sharing.receiver.await(1);
        await().during(Duration.ofSeconds(1))
                .until(() -> sharing.receiver.received().size() == 1);
        Service.CLOCK.forward(Duration.ofSeconds(61));

        assertThat(sharing.receiver.await(2).getLast().revision()).isEqualTo(3);
    }

    @Test
    void a_scope_and_types_are_kept() {
        List<Recorder> maps = sharing.maps(2);
        Recorder map = maps.getFirst();
        Recorder other = maps.getLast();
        Subscriber.to(sharing.funder, """
                        "label": "One", "scope": "MAP", "mapId": "%s", "types": ["map-confirmed"],
                        "channel": "WEBHOOK", "url": "%s\"""".formatted(map.mapId(), sharing.receiver.url()))
                .in("ACTIVE");
        sharing.changed(map);
        send(List.of(other.append(new ImpactMapConfirmed("Other", 12))));
        send(List.of(map.append(new ImpactMapConfirmed("Plan", 12))));
        sharing.reported(other);

        sharing.receiver.await(1);
        assertThat(sharing.receiver.received()).extracting(Received::type).containsExactly("map-confirmed.v1");
        assertThat(sharing.receiver.received().getFirst().mapId())
                .isEqualTo(map.mapId().toString());
    }

    @Test
    void copies_share_the_work() {
        try (Service _ = new Service()) {
            sharing.subscriber();
            List<Recorder> maps = sharing.maps(20);
            List<Received> all = sharing.receiver.await(20);
            sharing.changed(maps);

            all = sharing.receiver.await(all.size() + 20);
            await().during(Duration.ofMillis(500)).until(() -> true);
            assertThat(Received.ids(sharing.receiver.received())).doesNotHaveDuplicates();
            for (Recorder map : maps) {
                List<Integer> revisions = all.stream()
                        .filter(each -> each.mapId().equals(map.mapId().toString()))
                        .map(Received::revision)
                        .toList();
                assertThat(revisions).isSorted().endsWith(revisions.size());
            }
        }
    }
}
