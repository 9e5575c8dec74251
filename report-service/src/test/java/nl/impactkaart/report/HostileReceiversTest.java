package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.impactkaart.testing.Recorder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers that lead astray, never end, are not who they say, or point into our own network. */
class HostileReceiversTest {

    private final Sharing sharing = new Sharing();

    @AfterEach
    void stop() {
        sharing.close();
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver elsewhere = Receiver.start()) {
            Recorder map = sharing.map();
            Subscriber subscriber = sharing.subscriber();
            sharing.receiver.answering(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url());
                exchange.sendResponseHeaders(307, -1);
            });
            sharing.changed(map);

            subscriber.await("REDIRECTED", 1);
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void of_a_huge_answer_a_kibibyte_is_read() {
        AtomicInteger written = new AtomicInteger();
        Recorder map = sharing.map();
        Subscriber subscriber = sharing.subscriber();
        sharing.receiver.answering(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] kibibyte = "x".repeat(1_024).getBytes(UTF_8);
            for (int i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write(kibibyte);
                written.incrementAndGet();
            }
        });
        sharing.changed(map);

        subscriber.await("DELIVERED", 1);
        assertThat(subscriber.attempts().get(0).path("excerpt").asString()).isEqualTo("x".repeat(1_024));
        assertThat(written.get()).isLessThan(100_000);
    }

    @Test
    void a_certificate_must_be_trusted() {
        try (Receiver trusted = Receiver.encrypted(Certificates.OF_TRUSTED);
                Receiver stranger = Receiver.encrypted(Certificates.OF_STRANGER)) {
            Recorder map = sharing.map();
            Subscriber.webhook(sharing.funder, trusted);
            Subscriber refused = sharing.waived(stranger.url());
            sharing.changed(map);

            trusted.await(1);
            refused.await("UNTRUSTED", 2);
            assertThat(stranger.received()).isEmpty();
        }
    }

    @Test
    void a_certificate_must_be_of_the_receiver_itself() {
        try (Receiver trusted = Receiver.encrypted(Certificates.OF_TRUSTED)) {
            Recorder map = sharing.map();
            Subscriber refused = sharing.waived(trusted.url().replace("localhost", "127.0.0.1"));
            sharing.changed(map);

            refused.await("UNTRUSTED", 2);
            assertThat(trusted.received()).isEmpty();
        }
    }

    @Test
    void an_address_that_is_not_public_is_refused() {
        Recorder map = sharing.map();
        List<Subscriber> refused = Stream.of(
                        "https://10.0.0.1/hook",
                        "https://169.254.169.254/latest",
                        "https://[fd00:ec2::254]/",
                        "https://[::ffff:10.0.0.1]/",
                        "https://[64:ff9b::a00:1]/",
                        "https://0.0.0.0/",
                        "https://127.0.0.2/")
                .map(sharing::waived)
                .toList();
        sharing.changed(map);

        refused.forEach(each -> each.await("ADDRESS_REFUSED", 2));
    }

    @Test
    void a_name_is_resolved_and_looked_at_for_each_attempt_and_once() {
        try (Receiver trusted = Receiver.encrypted(Certificates.OF_TRUSTED)) {
            Recorder map = sharing.map();
            Names.lead("127.0.0.1");
            Subscriber subscriber = Subscriber.to(
                            sharing.funder,
                            Subscriber.webhook(trusted.url().replace("localhost", Names.MOVING), "\"report-updated\""))
                    .in("ACTIVE");
            trusted.answering(Receiver.status(503));
            // A second look within an attempt would find the address after.
            Names.lead("127.0.0.1", "10.0.0.1");
            sharing.changed(map);
            subscriber.await("REFUSED", 1);
            Service.CLOCK.forward(Duration.ofSeconds(7));
            subscriber.await("ADDRESS_REFUSED", 1);
            Names.lead("127.0.0.1 10.0.0.1");
            Service.CLOCK.forward(Duration.ofMinutes(7));
            subscriber.await("ADDRESS_REFUSED", 2);
            assertThat(trusted.received()).hasSize(1);

            trusted.answering(Receiver.TAKES);
            Names.lead("127.0.0.1");
            Service.CLOCK.forward(Duration.ofMinutes(40));
            subscriber.await("DELIVERED", 1);
            assertThat(Receiver.Received.ids(trusted.received()).stream().distinct())
                    .hasSize(1);
        }
    }

    @Test
    void a_slow_receiver_delays_no_other() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (Receiver slow = Receiver.start().answering(exchange -> end.await())) {
            List<Recorder> maps = sharing.maps(8);
            Subscriber hanging = Subscriber.webhook(sharing.funder, slow);
            sharing.subscriber();
            sharing.changed(maps);

            sharing.receiver.await(8);
            assertThat(slow.received()).hasSizeLessThanOrEqualTo(4);
            hanging.await("TIMED_OUT", 1);
            end.countDown();
        }
    }
}
