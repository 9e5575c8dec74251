package nl.impactkaart.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import nl.impactkaart.command.Postgres;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The store under contention, failure and doubt. Its appends here are bytes; what they mean is not its business. */
class EventStoreTest {

    private final String database = Postgres.newDatabase();
    private final HikariDataSource pool = Postgres.pool(database);
    private final EventTable table = new EventTable(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void two_engines_contend_and_nothing_is_lost_skipped_or_doubled() throws Exception {
        int maps = 200;
        List<UUID> ids =
                IntStream.range(0, maps).mapToObj(_ -> UUID.randomUUID()).toList();
        Map<UUID, EventRow> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean over = new AtomicBoolean();
        try (HikariDataSource otherPool = Postgres.pool(database);
                GroupCommit one = new GroupCommit(table, 1_000, () -> {});
                GroupCommit other = new GroupCommit(new EventTable(otherPool), 1_000, () -> {});
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<List<PositionedRow>> reader = CompletableFuture.supplyAsync(() -> tail(over), threads);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 16; writer++) {
                GroupCommit store = writer % 2 == 0 ? one : other;
                writers.add(CompletableFuture.runAsync(() -> contend(store, ids, acknowledged), threads));
            }
            writers.forEach(CompletableFuture::join);
            over.set(true);

            List<PositionedRow> read = reader.join();
            assertThat(read)
                    .extracting(PositionedRow::position)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, read.size())
                            .mapToObj(Long::valueOf)
                            .toList());
            assertThat(read.stream().map(stored -> stored.row().eventId()))
                    .containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
            for (UUID id : ids) {
                List<PositionedRow> ofMap = table.ofMap(id, 0, 10_000);
                assertThat(ofMap)
                        .extracting(stored -> stored.row().sequence())
                        .containsExactlyElementsOf(IntStream.range(0, ofMap.size())
                                .mapToObj(Long::valueOf)
                                .toList());
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(1_000);
    }

    /** Reads by position as the relay does, until the writers are done and it has everything. */
    private List<PositionedRow> tail(AtomicBoolean over) {
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

    private void contend(GroupCommit store, List<UUID> ids, Map<UUID, EventRow> acknowledged) {
        for (int i = 0; i < 200; i++) {
            UUID map = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
            EventRow row = row(map, table.lastSequence(map) + 1);
            try {
                store.store(new Append(List.of(row), null));
                acknowledged.put(row.eventId(), row);
            } catch (ConcurrencyException expected) {
                // Another writer was first; its event is counted, this one must not be stored.
                assertThat(acknowledged).doesNotContainKey(row.eventId());
            }
        }
    }

    @Test
    void the_guilty_alone_fails() throws Exception {
        UUID taken = UUID.randomUUID();
        Idempotency used = new Idempotency(UUID.randomUUID(), "used", new byte[] {1});
        try (GroupCommit store = new GroupCommit(table, 1_000, () -> {})) {
            store.store(new Append(List.of(row(taken, 0)), used));
            List<CompletableFuture<Void>> group = new ArrayList<>();
            try (Connection lock = lockHead()) {
                // All of these wait for the lock, and so are written together afterwards.
                for (int i = 0; i < 50; i++) {
                    Append append = switch (i) {
                        case 20 -> new Append(List.of(row(taken, 0)), null);
                        case 30 -> new Append(List.of(row(UUID.randomUUID(), 0)), used);
                        default -> new Append(List.of(row(UUID.randomUUID(), 0)), null);
                    };
                    group.add(CompletableFuture.runAsync(() -> store.store(append)));
                }
                lock.rollback();
            }
            for (int i = 0; i < 50; i++) {
                CompletableFuture<Void> outcome = group.get(i);
                switch (i) {
                    case 20 -> assertThatThrownBy(outcome::join).hasCauseInstanceOf(ConcurrencyException.class);
                    case 30 -> assertThatThrownBy(outcome::join).hasCauseInstanceOf(KeyTakenException.class);
                    default -> outcome.join();
                }
            }
        }
        assertThat(table.after(0, 100))
                .hasSize(49)
                .extracting(PositionedRow::position)
                .isSorted();
        assertThat(table.headPosition()).isEqualTo(49);
    }

    @Test
    void an_append_cut_off_before_its_commit_is_stored_once() throws Exception {
        UUID map = UUID.randomUUID();
        try (GroupCommit store = new GroupCommit(table, 10, () -> {})) {
            CompletableFuture<Void> outcome;
            try (Connection lock = lockHead()) {
                outcome = CompletableFuture.runAsync(() -> store.store(new Append(List.of(row(map, 0)), null)));
                terminateTheOneThatWaits();
                lock.rollback();
            }
            outcome.join();
        }
        assertThat(table.ofMap(map, 0, 10)).hasSize(1);
        assertThat(table.headPosition()).isEqualTo(1);
    }

    @Test
    void an_append_that_was_committed_although_its_answer_was_lost_counts_as_stored() throws Exception {
        Append append = new Append(List.of(row(UUID.randomUUID(), 0), row(UUID.randomUUID(), 0)), null);
        table.append(List.of(append)); // the commit whose answer was lost

        try (GroupCommit store = new GroupCommit(table, 10, () -> {})) {
            store.store(append);
        }

        assertThat(table.after(0, 10)).hasSize(2);
    }

    @Test
    void an_event_id_that_stands_elsewhere_is_a_conflict() throws Exception {
        EventRow stored = row(UUID.randomUUID(), 0);
        table.append(List.of(new Append(List.of(stored), null)));
        EventRow same = new EventRow(
                stored.eventId(), UUID.randomUUID(), 0, "name", 1, new byte[0], new byte[0], Instant.EPOCH);

        try (GroupCommit store = new GroupCommit(table, 10, () -> {})) {
            assertThatThrownBy(() -> store.store(new Append(List.of(same), null)))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void a_full_queue_is_refused_at_once_and_nothing_is_stored() throws Exception {
        try (GroupCommit store = new GroupCommit(table, 2, () -> {})) {
            List<CompletableFuture<Void>> waiting = new ArrayList<>();
            Append refused = new Append(List.of(row(UUID.randomUUID(), 0)), null);
            try (Connection lock = lockHead()) {
                waiting.add(CompletableFuture.runAsync(() ->
                        store.store(new Append(List.of(row(UUID.randomUUID(), 0)), null))));
                awaitBlocked();
                waiting.add(store(store));
                waiting.add(store(store));
                await().untilAsserted(() ->
                        assertThatThrownBy(() -> store.store(refused)).isInstanceOf(StoreBusyException.class));
                lock.rollback();
            }
            waiting.forEach(CompletableFuture::join);
            assertThat(table.after(0, 10)).hasSize(3);
            assertThat(table.holds(refused)).isFalse();
        }
    }

    @Test
    void an_append_of_several_events_is_all_or_nothing() throws Exception {
        UUID map = UUID.randomUUID();
        try (GroupCommit store = new GroupCommit(table, 10, () -> {})) {
            store.store(new Append(List.of(row(map, 0)), null));
            Append half = new Append(List.of(row(UUID.randomUUID(), 0), row(map, 0)), null);

            assertThatThrownBy(() -> store.store(half)).isInstanceOf(ConcurrencyException.class);
        }
        assertThat(table.after(0, 10)).hasSize(1);
    }

    @Test
    void the_exact_bytes_are_kept() throws Exception {
        byte[] payload = "{ \"a\" : 1.10,\"a\":\"\u00e9\" }".getBytes(StandardCharsets.UTF_8);
        byte[] metadata = {0, -1, 127, -128, 92, 34};
        UUID map = UUID.randomUUID();
        try (GroupCommit store = new GroupCommit(table, 10, () -> {})) {
            store.store(new Append(
                    List.of(new EventRow(UUID.randomUUID(), map, 0, "n", 3, payload, metadata, Instant.EPOCH)), null));
        }
        EventRow stored = table.ofMap(map, 0, 1).getFirst().row();
        assertThat(stored.payload()).isEqualTo(payload);
        assertThat(stored.metadata()).isEqualTo(metadata);
        assertThat(stored.revision()).isEqualTo(3);
    }

    @Test
    void a_closed_store_takes_no_more() {
        GroupCommit store = new GroupCommit(table, 10, () -> {});
        store.close();

        assertThatThrownBy(() -> store.store(new Append(List.of(row(UUID.randomUUID(), 0)), null)))
                .isInstanceOf(StoreBusyException.class);
    }

    private CompletableFuture<Void> store(GroupCommit store) {
        return CompletableFuture.runAsync(
                () -> {
                    while (true) {
                        try {
                            store.store(new Append(List.of(row(UUID.randomUUID(), 0)), null));
                            return;
                        } catch (StoreBusyException e) {
                            throw new CompletionException(e);
                        }
                    }
                },
                runnable -> Thread.ofVirtual().start(runnable));
    }

    private static EventRow row(UUID map, long sequence) {
        return new EventRow(
                UUID.randomUUID(), map, sequence, "impactkaart.test", 1, new byte[] {1}, new byte[] {2}, Instant.EPOCH);
    }

    private Connection lockHead() throws SQLException {
        Connection connection = pool.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT position FROM head FOR UPDATE");
        }
        return connection;
    }

    private void awaitBlocked() {
        await().until(() -> number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock'")
                > 0);
    }

    private void terminateTheOneThatWaits() {
        awaitBlocked();
        assertThat(number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'"))
                .isEqualTo(1);
    }

    private long number(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
