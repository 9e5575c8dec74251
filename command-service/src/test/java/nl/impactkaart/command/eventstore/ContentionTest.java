package nl.impactkaart.command.eventstore;

import static nl.impactkaart.command.eventstore.Appends.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.impactkaart.command.Postgres;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

class ContentionTest {

    private static final int WRITERS = 16;
    private static final int APPENDS_EACH = 200;

    private final List<UUID> maps = Stream.generate(UUID::randomUUID).limit(200).toList();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> conflicting = ConcurrentHashMap.newKeySet();

    @Test
    void two_engines_contend_and_nothing_is_lost_skipped_or_doubled() {
        String database = Postgres.newDatabase();
        AtomicBoolean over = new AtomicBoolean();
        try (HikariDataSource onePool = Postgres.pool(database);
                HikariDataSource otherPool = Postgres.pool(database);
                GroupCommit one = new GroupCommit(onePool, 1_000, () -> {});
                GroupCommit other = new GroupCommit(otherPool, 1_000, () -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            EventTable table = new EventTable(onePool);
            CompletableFuture<List<PositionedRow>> reader =
                    CompletableFuture.supplyAsync(() -> tail(table, over), threads);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                GroupCommit store = writer % 2 == 0 ? one : other;
                writers.add(CompletableFuture.runAsync(() -> contend(store, table), threads));
            }
            writers.forEach(CompletableFuture::join);
            over.set(true);

            List<PositionedRow> read = reader.join();
            assertThat(read).extracting(PositionedRow::position).containsExactlyElementsOf(numbers(1, read.size()));
            assertThat(read)
                    .extracting(stored -> stored.row().eventId())
                    .containsExactlyInAnyOrderElementsOf(acknowledged)
                    .doesNotContainAnyElementsOf(conflicting);
            for (UUID map : maps) {
                List<PositionedRow> ofMap = table.ofStream(map, 0, 10_000);
                assertThat(ofMap)
                        .extracting(stored -> stored.row().sequence())
                        .containsExactlyElementsOf(numbers(0, ofMap.size() - 1));
            }
        }
        assertThat(conflicting).isNotEmpty();
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    /** Reads by position as the relay does, until the writers are done and it has everything. */
    private static List<PositionedRow> tail(EventTable table, AtomicBoolean over) {
        List<PositionedRow> read = new ArrayList<>();
        long position = 0;
        while (true) {
            boolean last = over.get();
            List<PositionedRow> page = table.after(position, 100);
            read.addAll(page);
            if (!page.isEmpty()) {
                position = page.getLast().position();
            } else if (last) {
                return read;
            }
        }
    }

    /** Appends one or two events at a time to maps that others append to as well. */
    private void contend(GroupCommit store, EventTable table) {
        for (int i = 0; i < APPENDS_EACH; i++) {
            UUID map = maps.get(ThreadLocalRandom.current().nextInt(maps.size()));
            long next = table.lastSequence(map) + 1;
            Append append = i % 2 == 0 ? Appends.of(row(map, next)) : Appends.of(row(map, next), row(map, next + 1));
            List<UUID> ids = append.rows().stream().map(EventRow::eventId).toList();
            try {
                store.store(append);
                acknowledged.addAll(ids);
            } catch (ConcurrencyException anotherWasFirst) {
                conflicting.addAll(ids);
            }
        }
    }
}
