package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PoisonTest extends ConsumerFixture {

    @Test
    void aPoisonEventParksItsStreamAloneAndAReplayHealsIt() {
        effects.failAt(event -> event.subject().equals(a) && event.sequence() == 1);
        sender.send(a(0), b(0), a(1), b(1), a(2), b(2));
        StreamConsumer consumer = started();
        await().until(() ->
                effects.of(b).size() == 3 && !consumer.deadLetters().list().isEmpty());
        sender.send(a(3), b(3));
        await().until(() -> effects.of(b).size() == 4);

        assertThat(effects.of(a)).containsExactly(0L);
        assertThat(effects.state(a)).isEqualTo("PARKED");
        DeadLetter letter = consumer.deadLetters().list().getFirst();
        assertThat(consumer.deadLetters().list()).hasSize(1);
        assertThat(letter.streamId()).isEqualTo(a);
        assertThat(letter.sequence()).isEqualTo(1);
        assertThat(letter.position()).isEqualTo(a(1).position());
        assertThat(letter.eventId()).isEqualTo(a(1).id());
        assertThat(letter.name()).isEqualTo("test.thing-happened");
        assertThat(letter.data()).isEqualTo(a(1).data());
        assertThat(letter.error()).contains("IllegalStateException", "Effects").doesNotContain("secret");

        effects.failAt(event -> false);
        sender.send(a(1), b(4));
        await().until(() -> effects.of(b).size() == 5);
        assertThat(effects.of(a)).as("held back until it is replayed").containsExactly(0L);

        consumer.deadLetters().replay(a);
        await().until(() -> effects.of(a).size() == 4);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(effects.of(b)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(effects.state(a)).isEqualTo("LIVE");
        assertThat(consumer.deadLetters().list()).isEmpty();
    }

    @Test
    void aReplayThatFailsParksAnew() {
        effects.failAt(event -> event.subject().equals(a));
        sender.send(a(0), a(1), b(0));
        StreamConsumer consumer = started();
        await().until(() -> effects.state(a).equals("PARKED"));
        effects.failAt(event -> event.subject().equals(a) && event.sequence() == 1);
        consumer.deadLetters().replay(a);
        await().until(() -> effects.of(a).size() == 1 && effects.state(a).equals("PARKED"));
        assertThat(consumer.deadLetters().list())
                .extracting(DeadLetter::sequence)
                .containsExactly(1L);
        assertThat(effects.of(b)).containsExactly(0L);
    }

    @Test
    void aPoisonAppendIsLaidAsideAsAWholeAlsoWhenItCameInPieces() {
        effects.failAt(event -> event.subject().equals(a) && event.sequence() == 2);
        StreamConsumer consumer = started();
        sender.send(a(0), Events.event(a, 3, 1, 2));
        await().until(() -> effects.pending() == 1);
        sender.send(Events.event(a, 5, 2, 2));
        await().until(() -> effects.state(a).equals("PARKED"));
        assertThat(effects.pending()).isZero();
        assertThat(consumer.deadLetters().list())
                .extracting(DeadLetter::sequence)
                .containsExactly(1L, 2L);
        effects.failAt(event -> false);
        consumer.deadLetters().replay(a);
        await().until(() -> effects.of(a).size() == 3);
        assertThat(effects.appendSizes(a)).containsExactly(1, 2, 2);
    }

    @Test
    void aBadStatementIsPoisonAndNotATroubleThatPasses() {
        StreamConsumer consumer = started(appends -> {
            if (appends.stream().anyMatch(append -> append.streamId().equals(a))) {
                jdbc.execute("SELECT 1 / 0");
            }
            effects.apply(appends);
        });
        sender.send(a(0), b(0));
        await().until(() -> effects.of(b).size() == 1 && effects.state(a).equals("PARKED"));
        assertThat(consumer.deadLetters().list().getFirst().error()).contains("SQLSTATE 22012");
    }

    @Test
    void aStreamThatIsNotParkedCannotBeReplayed() {
        StreamConsumer consumer = started();
        assertThatThrownBy(() -> consumer.deadLetters().replay(a)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRecordThatIsNoEventIsLaidAsideOnceAndHoldsUpNothing() {
        StreamConsumer first = started();
        sender.send(b(0), PoisonTest::withoutId);
        sender.send(a(0));
        await().until(() -> effects.of(a).size() == 1);
        first.stop();
        jdbc.update("DELETE FROM stream_progress");
        jdbc.update("DELETE FROM effect");
        jdbc.update("DELETE FROM consumer_offset");

        StreamConsumer second = started();
        await().until(() -> effects.of(a).size() == 1);
        List<DeadLetter> letters = second.deadLetters().list();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().streamId()).isNull();
        assertThat(letters.getFirst().recordOffset()).isZero();
        assertThat(letters.getFirst().error()).isEqualTo("missing: ce_id");
        assertThat(letters.getFirst().data()).isEqualTo("\"0\"".getBytes(UTF_8));
    }

    private static ProducerRecord<String, byte[]> withoutId(ProducerRecord<String, byte[]> record) {
        record.headers().remove("ce_id");
        return record;
    }
}
