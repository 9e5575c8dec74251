package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RebalanceTest extends ConsumerFixture {

    @Override
    int partitions() {
        return 6;
    }

    @Test
    void copiesThatComeAndGoInTheMiddleApplyEachEventOnceAndInOrder() {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(20).toList();
        List<OutboxMessage> events = Events.over(streams, 6_000);
        StreamConsumer first = started();
        sender.send(events.subList(0, 2_000));
        await().until(() -> effects.count() > 0);
        started();
        sender.send(events.subList(2_000, 4_000));
        await().until(() -> effects.count() > 2_000);
        first.stop();
        sender.send(events.subList(4_000, 6_000));
        await().atMost(Duration.ofSeconds(60)).until(() -> effects.count() >= 6_000);

        streams.forEach(stream -> assertThat(effects.of(stream))
                .isEqualTo(LongStream.range(0, 300).boxed().toList()));
    }

    @Test
    void aCopyThatWorksOnWhatAnotherHasTakenOverIsRefusedWithItsEffects() throws Exception {
        BatchProcessor zombie = new BatchProcessor(settings, database, effects);
        zombie.process(Batch.of(List.of(received(a(0)))));
        try (Connection successor = database.getConnection()) {
            // The successor holds the row: the zombie reads the progress as it was and then has to wait.
            successor.setAutoCommit(false);
            successor.createStatement().execute("UPDATE stream_progress SET sequence = 1, applied = 1, seen = 1");
            CompletableFuture<Void> work =
                    CompletableFuture.runAsync(() -> zombie.process(Batch.of(List.of(received(a(1))))));
            await().until(() -> !jdbc.queryForList("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                    .isEmpty());
            successor.commit();
            assertThatThrownBy(work::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ProgressMovedException.class);
        }
        assertThat(effects.of(a)).containsExactly(0L);
        assertThat(zombie.deadLetters().list()).isEmpty();
    }

    @Test
    void aCopyThatComesLateWithTheFirstEventsOfAStreamIsRefusedToo() throws Exception {
        BatchProcessor zombie = new BatchProcessor(settings, database, effects);
        try (Connection successor = database.getConnection()) {
            successor.setAutoCommit(false);
            successor
                    .createStatement()
                    .execute("INSERT INTO stream_progress VALUES ('" + settings.group() + "', '" + a
                            + "', 0, 0, 0, 0, 1, 'LIVE')");
            CompletableFuture<Void> work =
                    CompletableFuture.runAsync(() -> zombie.process(Batch.of(List.of(received(a(0))))));
            await().until(() -> !jdbc.queryForList("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                    .isEmpty());
            successor.commit();
            assertThatThrownBy(work::join).hasCauseInstanceOf(ProgressMovedException.class);
        }
        assertThat(effects.of(a)).isEmpty();
    }

    private static Delivery received(OutboxMessage message) {
        return new Delivery(
                new ReceivedEvent(
                        message.id(),
                        message.name(),
                        message.revision(),
                        message.subject(),
                        message.sequence(),
                        message.position(),
                        message.appendLast(),
                        message.time(),
                        message.data(),
                        message.metadata()),
                0);
    }
}
