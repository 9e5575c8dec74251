package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A topic is read into empty tables, by the rules of the consumer. */
class ReplayTest extends ConsumerFixture {

    @Override
    int partitions() {
        return 3;
    }

    @Test
    void everyEventHasOneEffectInItsTurnHoweverItWasDelivered() {
        sender.send(b(1), b(0), a(0), a(0), a(2), a(1), a(2), Events.event(a, 99, 3, 4));

        try (Replay replay = new Replay(settings, database, effects, Parts.kafka())) {
            replay.toTheEnd(() -> true, () -> {});
            assertThat(effects.state(b)).isEqualTo("WAITING");
            replay.heal(() -> true);

            assertThat(replay.read()).isEqualTo(8).isEqualTo(replay.total());
            assertThat(effects.of(a)).containsExactly(0L, 1L, 2L);
            assertThat(effects.of(b)).containsExactly(0L, 1L);
            assertThat(effects.pending()).isEqualTo(1);

            sender.send(Events.event(a, 100, 4, 4));
            replay.toTheEnd(() -> true, () -> {});
            assertThat(effects.of(a)).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
    }

    @Test
    void aConsumerGoesOnFromThere() {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(20).toList();
        sender.send(Events.over(streams, 400));
        try (Replay replay = new Replay(settings, database, effects, Parts.kafka())) {
            replay.toTheEnd(() -> true, () -> {});
        }
        assertThat(effects.count()).isEqualTo(400);
        assertThat(jdbc.queryForObject("SELECT sum(record_offset + 1) FROM consumer_offset", Long.class))
                .isEqualTo(400);

        started();
        sender.send(a(0));
        await().until(() -> effects.of(a).size() == 1);
        assertThat(effects.count()).isEqualTo(401);
    }

    @Test
    void whatTheCallerThrowsEndsIt() {
        sender.send(a(0));
        AtomicBoolean held = new AtomicBoolean(true);
        Projection slow = _ -> await().untilFalse(held);

        try (Replay replay = new Replay(settings, database, slow, Parts.kafka())) {
            assertThatThrownBy(() -> replay.toTheEnd(() -> true, () -> {
                        held.set(false);
                        throw new IllegalStateException("the lock is lost");
                    }))
                    .hasMessage("the lock is lost");
        }
    }
}
