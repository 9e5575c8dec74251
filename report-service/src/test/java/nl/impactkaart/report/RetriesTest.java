package nl.impactkaart.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.report.Receiver.Received;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A message that is not taken comes again, in its order and with its id, and is not tried for ever. */
class RetriesTest {

    private final Sharing sharing = new Sharing();

    @AfterEach
    void stop() {
        sharing.close();
    }

    @Test
    void a_receiver_that_was_down_for_an_hour_gets_everything_in_order_and_each_with_its_id() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(Receiver.status(503));
        sharing.changed(map);
        subscriber.await("REFUSED", 1);
        sharing.changed(map);
        sharing.changed(map);
        Service.CLOCK.forward(Duration.ofSeconds(7));
        subscriber.await("REFUSED", 2);
        Service.CLOCK.forward(Duration.ofMinutes(7));
        subscriber.await("REFUSED", 3);
        sharing.receiver.answering(Receiver.TAKES);
        Service.CLOCK.forward(Duration.ofHours(1));

        List<Received> all = sharing.receiver.await(6);
        assertThat(all.stream().map(Received::revision)).containsExactly(2, 2, 2, 2, 3, 4);
        assertThat(all.stream().limit(4).map(Received::id).distinct()).hasSize(1);
        assertThat(all.stream().limit(4).map(Received::body).distinct()).hasSize(1);
        subscriber.await("DELIVERED", 3);
        assertThat(subscriber.read().has("failingSince")).isFalse();
    }

    @Test
    void what_is_refused_ten_times_is_a_dead_letter_and_the_next_goes() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(exchange -> exchange.sendResponseHeaders(
                sharing.receiver.received().getLast().revision() == 2 ? 500 : 204, -1));
        sharing.changed(map);
        int attempts = 0;
        for (String wait : List.of("PT7S", "PT7M", "PT37M", "PT3H", "PT7H", "PT13H", "PT17H", "PT25H", "PT29H")) {
            attempts++;
            sharing.receiver.await(attempts);
            subscriber.await("REFUSED", attempts);
            if (attempts == 1) {
                sharing.changed(map);
            }
            Service.CLOCK.forward(Duration.parse(wait));
        }

        assertThat(sharing.receiver.await(11).getLast().revision()).isEqualTo(3);
        await().until(() -> subscriber.deadLetters().size() == 1);
        JsonNode letter = subscriber.deadLetters().get(0);
        assertThat(letter.path("outcome").asString()).isEqualTo("REFUSED");

        sharing.receiver.answering(Receiver.TAKES);
        sharing.funder
                .post(subscriber.path() + "/deliveries/"
                        + letter.path("messageId").asString() + "/retry")
                .expect(202);
        assertThat(sharing.receiver.await(12).getLast().id())
                .isEqualTo(letter.path("messageId").asString());
        await().until(() -> subscriber.deadLetters().isEmpty());
        assertThat(sharing.funder
                        .post(subscriber.path() + "/deliveries/" + UUID.randomUUID() + "/retry")
                        .problem())
                .isEqualTo("404 unknown-delivery");
    }

    @Test
    void five_days_of_failures_disable_and_the_feed_says_so() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(Receiver.status(500));
        sharing.changed(map);
        subscriber.await("REFUSED", 1);
        Service.CLOCK.forward(Duration.ofDays(5));
        subscriber.in("DISABLED");

        assertThat(subscriber.read().path("disabledFor").asString()).isEqualTo("FAILING");
        assertThat(sharing.funder
                        .get(subscriber.path() + "/events")
                        .json()
                        .path("detail")
                        .asString())
                .contains("FAILING: for five days no delivery succeeded.");
        assertThat(sharing.funder
                        .get(subscriber.path() + "/feed", "Accept-Language", "en")
                        .text())
                .contains("For five days no delivery succeeded.");
        sharing.changed(map);
        sharing.receiver.answering(Receiver.TAKES);
        int before = sharing.receiver.received().size();
        sharing.funder.post(subscriber.path() + "/enable").expect(200);
        assertThat(sharing.receiver.await(before + 2).stream().skip(before).map(Received::revision))
                .containsExactly(2, 3);
    }

    @Test
    void a_waiting_message_is_attempted_at_once_by_hand() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        sharing.changed(map);
        subscriber.await("REFUSED", 1);
        Service.CLOCK.forward(Duration.ofHours(1));
        await().during(Duration.ofMillis(700))
                .until(() -> sharing.receiver.received().size() == 1);

        sharing.receiver.answering(Receiver.TAKES);
        sharing.funder
                .post(subscriber.path() + "/deliveries/"
                        + sharing.receiver.received().getFirst().id() + "/retry")
                .expect(202);
        sharing.receiver.await(2);
        subscriber.await("DELIVERED", 1);
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more_until_it_is_enabled() {
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(Receiver.status(410));
        sharing.changed(map);
        subscriber.in("DISABLED");

        assertThat(subscriber.read().path("disabledFor").asString()).isEqualTo("GONE");
        assertThat(sharing.funder
                        .get(subscriber.path() + "/feed", "Accept-Language", "nl")
                        .text())
                .contains("Dit abonnement is uitgeschakeld");
        Answer stream = sharing.funder.get(subscriber.path() + "/events");
        assertThat(stream.problem()).isEqualTo("409 subscription-disabled");
        assertThat(stream.json().path("detail").asString()).contains("GONE: its receiver answered 410.");

        sharing.receiver.answering(Receiver.TAKES);
        sharing.funder.post(subscriber.path() + "/enable").expect(200);
        assertThat(Received.ids(sharing.receiver.await(2)).stream().distinct()).hasSize(1);
    }
}
