package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LostKafkaTest extends ConsumerFixture {

    @Test
    void anOffsetThatPointsIntoAnotherHistorySkipsNoEvent() {
        StreamConsumer first = started();
        sender.send(a(0), a(0), a(0), a(0), a(0));
        await().until(() -> effects.count() == 1);
        first.stop();
        assertThat(jdbc.queryForObject("SELECT record_offset FROM consumer_offset", Long.class))
                .isEqualTo(4);
        // Kafka comes back with an older state, in which other events have those offsets by now.
        sender.emptied(PARTITIONS);
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(8).toList();
        sender.send(a(0));
        sender.send(Events.over(streams, 8));
        started();
        await().until(() -> effects.count() == 9);
        streams.forEach(stream -> assertThat(effects.of(stream)).containsExactly(0L));
        assertThat(effects.of(a)).containsExactly(0L);
    }

    @Test
    void whenKafkaLosesEverythingUnderARunningSystemEachEventStillHasItsEffectOnce() {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(5).toList();
        ListOutbox outbox = new ListOutbox();
        outbox.add(Events.over(streams, 100));
        Relay relay = new Relay(
                new RelaySettings("test", topic, new TopicSettings(PARTITIONS, 1), Parts.OPERATOR),
                outbox,
                database,
                Parts.kafka());
        relay.start();
        started();
        await().until(() -> effects.count() == 100);
        sender.emptied(PARTITIONS);
        outbox.add(Events.over(streams, 150).subList(100, 150));
        relay.wake();
        await().atMost(Duration.ofSeconds(90)).until(() -> effects.count() >= 150);
        relay.stop();
        streams.forEach(stream -> assertThat(effects.of(stream))
                .isEqualTo(LongStream.range(0, 30).boxed().toList()));
    }
}
