package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.MapShared;
import nl.impactkaart.contracts.impactmap.MapUnshared;
import nl.impactkaart.report.Receiver.Received;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Messages that are posted, to receivers of every kind. */
class WebhooksTest {

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final UUID funding = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Client funder = service.as(Service.ISSUER.of(funding, "funder"));
    private final Receiver receiver = Receiver.start();
    private int cost = 2_437_500;

    @AfterEach
    void stop() {
        for (JsonNode each : funder.get(Subscriber.ALL).json().path("items")) {
            funder.delete(Subscriber.ALL + "/" + each.path("id").asString(), "");
        }
        receiver.close();
        Service.CLOCK.reset();
    }

    @Test
    void a_message_is_signed_so_that_a_standard_library_accepts_it() throws Exception {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        changed(map);

        Received message = receiver.await(1).getFirst();
        new Webhook(subscriber.secret()).verify(message.body(), signed(message));
        assertThatThrownBy(() -> new Webhook(subscriber.secret()).verify(message.body() + " ", signed(message)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(verifiedByKey(message, message.body())).isTrue();
        assertThat(verifiedByKey(message, message.body() + " ")).isFalse();
        assertThat(message.headers().firstValue("content-type")).hasValue("application/cloudevents+json");
        assertThat(message.json().path("id").asString()).isEqualTo(message.id());
        assertThat(message.json())
                .isEqualTo(funder.get("/api/v1/changes").json().get(1));
        assertThat(subscriber.attempts()).hasSize(2);
        JsonNode attempt = subscriber.attempts().get(0);
        assertThat(attempt.path("outcome").asString()).isEqualTo("DELIVERED");
        assertThat(attempt.path("status").asInt()).isEqualTo(204);
        assertThat(attempt.path("messageId").asString()).isEqualTo(message.id());
    }

    @Test
    void during_a_rotation_both_secrets_sign() throws Exception {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        String second =
                funder.post(subscriber.path() + "/secret").json().path("secret").asString();
        changed(map);

        Received message = receiver.await(1).getFirst();
        new Webhook(subscriber.secret()).verify(message.body(), signed(message));
        new Webhook(second).verify(message.body(), signed(message));

        String third =
                funder.post(subscriber.path() + "/secret").json().path("secret").asString();
        changed(map);
        Received next = receiver.await(2).getLast();
        new Webhook(second).verify(next.body(), signed(next));
        new Webhook(third).verify(next.body(), signed(next));
        assertThatThrownBy(() -> new Webhook(subscriber.secret()).verify(next.body(), signed(next)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void a_receiver_that_was_down_for_an_hour_gets_everything_in_order_and_each_with_its_id() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(Receiver.status(503));
        changed(map);
        receiver.await(1);
        changed(map);
        changed(map);
        Service.CLOCK.forward(Duration.ofSeconds(7));
        receiver.await(2);
        Service.CLOCK.forward(Duration.ofMinutes(7));
        receiver.await(3);
        attempts(subscriber, "REFUSED", 3);
        receiver.answering(Receiver.TAKES);
        Service.CLOCK.forward(Duration.ofHours(1));

        List<Received> all = receiver.await(6);
        assertThat(all.stream().map(Received::revision)).containsExactly(2, 2, 2, 2, 3, 4);
        assertThat(all.stream().limit(4).map(Received::id).distinct()).hasSize(1);
        assertThat(all.stream().limit(4).map(Received::body).distinct()).hasSize(1);
        attempts(subscriber, "DELIVERED", 3);
        assertThat(subscriber.read().has("failingSince")).isFalse();
    }

    @Test
    void what_is_refused_ten_times_is_a_dead_letter_and_the_next_goes() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(exchange ->
                exchange.sendResponseHeaders(receiver.received().getLast().revision() == 2 ? 500 : 204, -1));
        changed(map);
        int attempts = 0;
        for (String wait : List.of("PT7S", "PT7M", "PT37M", "PT3H", "PT7H", "PT13H", "PT17H", "PT25H", "PT29H")) {
            attempts++;
            receiver.await(attempts);
            attempts(subscriber, "REFUSED", attempts);
            if (attempts == 1) {
                changed(map);
            }
            Service.CLOCK.forward(Duration.parse(wait));
        }

        assertThat(receiver.await(11).getLast().revision()).isEqualTo(3);
        await().until(() -> subscriber.deadLetters().size() == 1);
        JsonNode letter = subscriber.deadLetters().get(0);
        assertThat(letter.path("outcome").asString()).isEqualTo("REFUSED");

        receiver.answering(Receiver.TAKES);
        funder.post(subscriber.path() + "/deliveries/"
                        + letter.path("messageId").asString() + "/retry")
                .expect(202);
        assertThat(receiver.await(12).getLast().id())
                .isEqualTo(letter.path("messageId").asString());
        await().until(() -> subscriber.deadLetters().isEmpty());
        assertThat(funder.post(subscriber.path() + "/deliveries/" + UUID.randomUUID() + "/retry")
                        .problem())
                .isEqualTo("404 unknown-delivery");
    }

    @Test
    void five_days_of_failures_disable_and_the_feed_says_so() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(Receiver.status(500));
        changed(map);
        attempts(subscriber, "REFUSED", 1);
        Service.CLOCK.forward(Duration.ofDays(5));
        subscriber.in("DISABLED");

        assertThat(subscriber.read().path("disabledFor").asString()).isEqualTo("FAILING");
        assertThat(funder.get(subscriber.path() + "/feed", "Accept-Language", "en")
                        .text())
                .contains("For five days no delivery succeeded.");
        changed(map);
        receiver.answering(Receiver.TAKES);
        int before = receiver.received().size();
        funder.post(subscriber.path() + "/enable").expect(200);
        assertThat(receiver.await(before + 2).stream().skip(before).map(Received::revision))
                .containsExactly(2, 3);
    }

    @Test
    void a_waiting_message_is_attempted_at_once_by_hand() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(429, -1);
        });
        changed(map);
        attempts(subscriber, "REFUSED", 1);
        Service.CLOCK.forward(Duration.ofHours(1));
        await().during(Duration.ofMillis(700)).until(() -> receiver.received().size() == 1);

        receiver.answering(Receiver.TAKES);
        funder.post(subscriber.path() + "/deliveries/"
                        + receiver.received().getFirst().id() + "/retry")
                .expect(202);
        receiver.await(2);
        attempts(subscriber, "DELIVERED", 1);
    }

    @Test
    void a_receiver_that_is_gone_gets_nothing_more() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(Receiver.status(410));
        changed(map);
        subscriber.in("DISABLED");

        assertThat(subscriber.read().path("disabledFor").asString()).isEqualTo("GONE");
        assertThat(funder.get(subscriber.path() + "/feed", "Accept-Language", "nl")
                        .text())
                .contains("Dit abonnement is uitgeschakeld");
        assertThat(funder.get(subscriber.path() + "/events").problem()).isEqualTo("409 subscription-disabled");
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver elsewhere = Receiver.start()) {
            Recorder map = shared("Wheels-to-Meals");
            Subscriber subscriber = Subscriber.webhook(funder, receiver);
            receiver.answering(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url());
                exchange.sendResponseHeaders(307, -1);
            });
            changed(map);

            attempts(subscriber, "REDIRECTED", 1);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void of_a_huge_answer_a_kibibyte_is_read() {
        AtomicInteger written = new AtomicInteger();
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] kibibyte = "x".repeat(1_024).getBytes(UTF_8);
            for (int i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write(kibibyte);
                written.incrementAndGet();
            }
        });
        changed(map);

        attempts(subscriber, "DELIVERED", 1);
        assertThat(subscriber.attempts().get(0).path("excerpt").asString()).isEqualTo("x".repeat(1_024));
        assertThat(written.get()).isLessThan(100_000);
    }

    @Test
    void a_certificate_must_be_trusted() {
        try (Receiver trusted = Receiver.encrypted(Certificates.OF_TRUSTED);
                Receiver stranger = Receiver.encrypted(Certificates.OF_STRANGER)) {
            Recorder map = shared("Wheels-to-Meals");
            Subscriber.webhook(funder, trusted);
            Subscriber refused = waived(stranger.url());
            changed(map);

            trusted.await(1);
            attempts(refused, "UNTRUSTED", 2);
            assertThat(stranger.received()).isEmpty();
        }
    }

    @Test
    void a_certificate_must_be_of_the_receiver_itself() {
        try (Receiver trusted = Receiver.encrypted(Certificates.OF_TRUSTED)) {
            Recorder map = shared("Wheels-to-Meals");
            Subscriber refused = waived(trusted.url().replace("localhost", "127.0.0.1"));
            changed(map);

            attempts(refused, "UNTRUSTED", 2);
            assertThat(trusted.received()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest",
                "https://[fd00:ec2::254]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://0.0.0.0/",
                "https://127.0.0.2/"
            })
    void an_address_that_is_not_public_is_refused(String url) {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber refused = waived(url);
        changed(map);

        attempts(refused, "ADDRESS_REFUSED", 2);
    }

    @Test
    void a_slow_receiver_delays_no_other() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver slow = Receiver.start().answering(exchange -> end.await())) {
            List<Recorder> maps =
                    IntStream.range(0, 8).mapToObj(i -> shared("Map " + i)).toList();
            Subscriber hanging = Subscriber.webhook(funder, slow);
            Subscriber.webhook(funder, receiver);
            maps.forEach(map -> send(List.of(map.append(Wheels.contractRevised(++cost)))));
            maps.forEach(map -> service.report(map, editor));

            receiver.await(8);
            attempts(hanging, "TIMED_OUT", 1);
            end.countDown();
        }
    }

    @Test
    void what_is_not_shared_any_more_is_not_delivered_any_more() {
        Recorder map = shared("Wheels-to-Meals");
        Recorder other = shared("Still shared");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        receiver.answering(Receiver.status(500));
        changed(map);
        attempts(subscriber, "REFUSED", 1);
        send(List.of(map.append(new MapUnshared(funding))));
        service.report(map, editor);
        receiver.answering(Receiver.TAKES);
        Service.CLOCK.forward(Duration.ofMinutes(1));
        changed(other);

        await().until(() ->
                receiver.received().getLast().mapId().equals(other.mapId().toString()));
        assertThat(receiver.received()).hasSize(2);
    }

    @Test
    void a_replay_delivers_again_with_the_same_ids() {
        Recorder map = shared("Wheels-to-Meals");
        Subscriber subscriber = Subscriber.webhook(funder, receiver);
        Instant begin = Instant.now();
        changed(map);
        changed(map);
        List<String> first = ids(receiver.await(2));

        long position = receiver.received().getFirst().json().path("position").asLong(0);
        funder.post(subscriber.path() + "/replay", "{\"after\": " + position + "}")
                .expect(202);
        assertThat(ids(receiver.await(3)).getLast()).isEqualTo(first.get(1));

        funder.post(subscriber.path() + "/replay", "{\"since\": \"" + begin + "\"}")
                .expect(202);
        assertThat(ids(receiver.await(5)).subList(3, 5)).isEqualTo(first);
        assertThat(funder.post(subscriber.path() + "/replay", "{}").problem()).isEqualTo("400 invalid-field after");
    }

    @Test
    void the_rate_that_a_receiver_allows_is_kept() {
        Recorder map = shared("Wheels-to-Meals");
        receiver.shakingHands(Receiver.agrees("*", "1"));
        Subscriber.webhook(funder, receiver);
        changed(map);
        changed(map);
        receiver.await(1);
        await().during(Duration.ofSeconds(1)).until(() -> receiver.received().size() == 1);
        Service.CLOCK.forward(Duration.ofSeconds(61));

        assertThat(receiver.await(2).getLast().revision()).isEqualTo(3);
    }

    @Test
    void a_scope_and_types_are_kept() {
        Recorder map = shared("Wheels-to-Meals");
        Recorder other = shared("Another");
        Subscriber.to(funder, """
                        "label": "One", "scope": "MAP", "mapId": "%s", "types": ["map-confirmed"],
                        "channel": "WEBHOOK", "url": "%s\"""".formatted(map.mapId(), receiver.url())).in("ACTIVE");
        changed(map);
        send(List.of(other.append(new ImpactMapConfirmed("Other", 12))));
        send(List.of(map.append(new ImpactMapConfirmed("Plan", 12))));
        service.report(other, editor);

        receiver.await(1);
        assertThat(receiver.received()).extracting(Received::type).containsExactly("map-confirmed.v1");
        assertThat(receiver.received().getFirst().mapId()).isEqualTo(map.mapId().toString());
    }

    @Test
    void copies_share_the_work() {
        try (Service _ = new Service()) {
            Subscriber.webhook(funder, receiver);
            List<Recorder> maps =
                    IntStream.range(0, 20).mapToObj(i -> shared("Map " + i)).toList();
            List<Received> all = receiver.await(20);
            maps.forEach(map -> send(List.of(map.append(Wheels.contractRevised(++cost)))));
            maps.forEach(map -> service.report(map, editor));

            all = receiver.await(all.size() + 20);
            await().during(Duration.ofMillis(500)).until(() -> true);
            assertThat(ids(receiver.received())).doesNotHaveDuplicates();
            for (Recorder map : maps) {
                List<Integer> revisions = all.stream()
                        .filter(each -> each.mapId().equals(map.mapId().toString()))
                        .map(Received::revision)
                        .toList();
                assertThat(revisions).isSorted().endsWith(revisions.size());
            }
        }
    }

    /** A map that the funder may read, and its first report. */
    private Recorder shared(String project) {
        Recorder map = wheels(organisation, project);
        send(List.of(map.append(new MapShared(funding))));
        service.report(map, editor);
        return map;
    }

    private void changed(Recorder map) {
        send(List.of(map.append(Wheels.contractRevised(++cost))));
        service.report(map, editor);
    }

    /** A webhook whose receiver was never asked. */
    private Subscriber waived(String url) {
        Subscriber made = Subscriber.to(funder, Subscriber.webhook(url, "\"report-updated\""));
        // The first question is in the log as well.
        await().until(() -> !made.attempts().isEmpty());
        service.as(Service.ISSUER.of(funding, "administrator"))
                .post(made.path() + "/waive-handshake")
                .expect(200);
        return made;
    }

    private static void attempts(Subscriber subscriber, String outcome, int atLeast) {
        await(outcome)
                .until(
                        () -> subscriber
                                .attempts()
                                .valueStream()
                                .filter(attempt ->
                                        attempt.path("outcome").asString().equals(outcome)
                                                && (!outcome.equals("DELIVERED") || attempt.has("messageId")))
                                .count(),
                        count -> count >= atLeast);
    }

    private static List<String> ids(List<Received> received) {
        return received.stream().map(Received::id).toList();
    }

    /** What the library looks at. */
    private static Map<String, List<String>> signed(Received message) {
        return message.headers().map();
    }

    private boolean verifiedByKey(Received message, String body) throws Exception {
        String pem = service.as("").get("/webhooks/public-key.pem").text().replaceAll("-----[^-]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        String signatures = message.headers().firstValue("webhook-signature").orElseThrow();
        List<String> ours = new ArrayList<>(List.of(signatures.split(" ", -1)));
        ours.removeIf(signature -> !signature.startsWith("v1a,"));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update((message.id() + "."
                        + message.headers().firstValue("webhook-timestamp").orElseThrow() + "." + body)
                .getBytes(UTF_8));
        return verifier.verify(Base64.getDecoder().decode(ours.getFirst().substring(4)));
    }
}
