package nl.impactkaart.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The database of a consumer is put back, while Kafka has gone on. No further event comes that would show the gap. */
class RestoredDatabaseTest extends ConsumerFixture {

    private static final List<String> TABLES =
            List.of("stream_progress", "pending_event", "dead_letter", "consumer_offset", "effect");

    @Test
    void anOlderStateIsBroughtUpToDate() {
        StreamConsumer consumer = started();
        sender.send(a(0), b(0));
        await().until(() -> effects.count() == 2);
        consumer.stop();
        TABLES.forEach(table -> jdbc.execute("CREATE TABLE backup_" + table + " AS TABLE " + table));

        StreamConsumer later = started();
        sender.send(a(1), a(2), b(1));
        await().until(() -> effects.count() == 5);
        later.stop();
        restore();

        started();
        await().until(() -> effects.count() == 5);
        assertThat(effects.of(a)).containsExactly(0L, 1L, 2L);
        assertThat(effects.of(b)).containsExactly(0L, 1L);
    }

    @Test
    void anEmptyOneIsFilledAgain() {
        StreamConsumer consumer = started();
        sender.send(a(0), b(0), a(1));
        await().until(() -> effects.count() == 3);
        consumer.stop();
        empty();

        started();
        await().until(() -> effects.count() == 3);
        assertThat(effects.of(a)).containsExactly(0L, 1L);
    }

    @Test
    void oneThatIsPutBackUnderARunningConsumerIsBroughtUpToDateToo() {
        AtomicBoolean away = new AtomicBoolean();
        AtomicInteger failures = new AtomicInteger();
        started(appends -> {
            if (away.get()) {
                failures.incrementAndGet();
                jdbc.execute("SELECT pg_terminate_backend(pg_backend_pid())");
            }
            effects.apply(appends);
        });
        sender.send(a(0), b(0));
        await().until(() -> effects.count() == 2);
        away.set(true);
        sender.send(a(1));
        await().until(() -> failures.get() > 0);
        empty();
        int before = failures.get();
        await().until(() -> failures.get() > before + 1);
        away.set(false);

        await().until(() -> effects.count() == 3);
        assertThat(effects.of(b)).containsExactly(0L);
    }

    private void empty() {
        TABLES.forEach(table -> jdbc.execute("TRUNCATE " + table));
    }

    private void restore() {
        empty();
        TABLES.stream()
                .filter(table -> !table.equals("dead_letter"))
                .forEach(table -> jdbc.execute(
                        "INSERT INTO " + table + " OVERRIDING SYSTEM VALUE SELECT * FROM backup_" + table));
    }
}
