package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamConsumerTest extends ConsumerFixture {

    @Test
    void duplicatesHaveOneEffect() {
        started();
        sender.send(a(0), a(0), b(0), a(1), a(0), a(1), b(0), a(2));
        sender.send(a(0), a(1), a(2), b(0), b(1));
        await().until(() -> effects.of(b).size() == 2);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L);
        assertThat(effects.of(b)).containsExactly(0L, 1L);
        assertThat(committed).contains(a, b);
    }

    @Test
    void aPartlyFailedBatchThatComesAgainIsAppliedInOrder() {
        LongStream.rangeClosed(0, 119).forEach(sequence -> sender.send(a(sequence)));
        sender.send(a(121), a(120), a(121));
        started();
        await().until(() -> effects.of(a).size() == 122);
        assertThat(effects.of(a))
                .isEqualTo(LongStream.rangeClosed(0, 121).boxed().toList());
        assertThat(effects.state(a)).isEqualTo("LIVE");
    }

    @Test
    void whatCameBeforeAGapClosedIsReadAgain() {
        started();
        sender.send(a(0), a(3), a(2));
        await().until(() -> effects.state(a).equals("WAITING"));
        sender.send(a(1));
        await().until(() -> effects.of(a).size() == 4);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L, 3L);
        await().until(() -> effects.state(a).equals("LIVE"));
    }

    @Test
    void anEventThatWasDeliveredBeforeItsTurnIsHealedWithoutBeingSentAgain() {
        sender.send(a(1), a(0));
        started();
        await().until(() -> effects.of(a).size() == 2);
        assertThat(effects.of(a)).containsExactly(0L, 1L);
    }

    @Test
    void aGapMakesItsStreamWaitVisiblyAndHoldsUpNoOther() {
        started();
        sender.send(a(0), a(2), b(0), b(1), b(2));
        await().until(() -> effects.of(b).size() == 3);
        assertThat(effects.state(a)).isEqualTo("WAITING");
        assertThat(effects.of(a)).containsExactly(0L);
    }

    @Test
    void anAppendIsAppliedAsAWholeAlsoWhenItComesInPiecesAndAfterARestart() {
        StreamConsumer first = started();
        sender.send(Events.event(a, 1, 0, 2), Events.event(a, 2, 1, 2));
        await().until(() -> effects.pending() == 2);
        assertThat(effects.of(a)).isEmpty();
        first.stop();

        started();
        sender.send(Events.event(a, 3, 2, 2), Events.event(a, 4, 3, 3));
        await().until(() -> effects.of(a).size() == 4);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(effects.appendSizes(a)).containsExactly(3, 3, 3, 1);
        assertThat(effects.pending()).isZero();
    }

    @Test
    void anEventIsGivenExactlyAsItWasSentAlsoWhenItHadToWait() {
        List<ReceivedEvent> given = new CopyOnWriteArrayList<>();
        started(appends -> appends.forEach(append -> given.addAll(append.events())));
        OutboxMessage sent = Events.event(a, 1, 0, 1);
        sender.send(sent);
        await().until(() -> effects.pending() == 1);
        sender.send(Events.event(a, 2, 1, 1));
        await().until(() -> given.size() == 2);
        assertThat(given.getFirst()).usingRecursiveComparison().isEqualTo(sent);
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleCostsNothingAndParksNothing() {
        AtomicInteger attempts = new AtomicInteger();
        StreamConsumer consumer = started(appends -> {
            effects.apply(appends);
            if (attempts.incrementAndGet() < 5) {
                jdbc.execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
        });
        sender.send(a(0), a(1));
        await().until(() -> effects.count() == 2);
        sender.send(a(2));
        await().until(() -> effects.of(a).size() == 3);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L);
        assertThat(consumer.deadLetters().list()).isEmpty();
        assertThat(consumer.state()).isEqualTo(StreamConsumer.State.RUNNING);
    }

    @Test
    void theListenerIsToldWhenTheEffectIsVisible() {
        AtomicBoolean visible = new AtomicBoolean();
        StreamConsumer consumer = new StreamConsumer(
                settings,
                database,
                effects,
                streams ->
                        visible.set(streams.equals(Set.of(a)) && effects.of(a).size() == 1),
                Parts.kafka());
        consumer.start();
        sender.send(a(0));
        await().untilTrue(visible);
        consumer.stop();
    }
}
