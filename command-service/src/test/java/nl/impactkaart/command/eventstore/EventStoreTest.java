package nl.impactkaart.command.eventstore;

import static nl.impactkaart.command.eventstore.Appends.row;
import static nl.impactkaart.command.eventstore.Appends.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import nl.impactkaart.command.Postgres;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventStoreTest {

    private final HikariDataSource pool = Postgres.pool(Postgres.newDatabase());
    private final EventTable table = new EventTable(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_guilty_alone_fails() throws Exception {
        UUID taken = UUID.randomUUID();
        Idempotency used = new Idempotency(UUID.randomUUID(), "used", new byte[] {1});
        try (GroupCommit store = new GroupCommit(pool, 1_000, () -> {})) {
            store.store(new Append(List.of(row(taken, 0)), used));
            List<CompletableFuture<Void>> group = new ArrayList<>();
            try (HeadLock lock = new HeadLock(pool)) {
                // All but the first wait for the lock, and so are written together afterwards.
                for (int i = 0; i < 50; i++) {
                    Append append = switch (i) {
                        case 20 -> Appends.of(row(taken, 0));
                        case 30 -> new Append(List.of(row(UUID.randomUUID(), 0)), used);
                        default -> Appends.any();
                    };
                    group.add(store(store, append));
                }
                lock.awaitWaiting(1);
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
                .extracting(PositionedRow::position)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 49).boxed().toList());
        assertThat(table.headPosition()).isEqualTo(49);
    }

    @Test
    void an_event_id_that_stands_elsewhere_is_a_conflict() {
        EventRow stored = row(UUID.randomUUID(), 0);
        EventRow same = new EventRow(
                stored.eventId(), UUID.randomUUID(), 0, "name", 1, new byte[0], new byte[0], Instant.EPOCH);

        try (GroupCommit store = new GroupCommit(pool, 10, () -> {})) {
            store.store(Appends.of(stored));

            assertThatThrownBy(() -> store.store(Appends.of(same))).isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void a_full_queue_is_refused_at_once_and_nothing_is_stored() throws Exception {
        Append refused = Appends.any();
        try (GroupCommit store = new GroupCommit(pool, 2, () -> {})) {
            List<CompletableFuture<Void>> waiting = new ArrayList<>();
            try (HeadLock lock = new HeadLock(pool)) {
                waiting.add(store(store, Appends.any()));
                lock.awaitWaiting(1);
                waiting.add(store(store, Appends.any()));
                waiting.add(store(store, Appends.any()));
                await().untilAsserted(() ->
                        assertThatThrownBy(() -> store.store(refused)).isInstanceOf(StoreBusyException.class));
            }
            waiting.forEach(CompletableFuture::join);
        }
        assertThat(table.after(0, 10))
                .hasSize(3)
                .extracting(stored -> stored.row().eventId())
                .doesNotContain(refused.rows().getFirst().eventId());
    }

    @Test
    void an_append_of_several_events_is_all_or_nothing() {
        UUID map = UUID.randomUUID();
        try (GroupCommit store = new GroupCommit(pool, 10, () -> {})) {
            store.store(Appends.of(row(map, 0)));
            Append half = Appends.of(row(UUID.randomUUID(), 0), row(map, 0));

            assertThatThrownBy(() -> store.store(half)).isInstanceOf(ConcurrencyException.class);
        }
        assertThat(table.after(0, 10)).hasSize(1);
    }

    @Test
    void the_exact_bytes_are_kept() {
        byte[] payload = "{ \"a\" : 1.10,\"a\":\"\u00e9\" }".getBytes(StandardCharsets.UTF_8);
        byte[] metadata = {0, -1, 127, -128, 92, 34};
        UUID map = UUID.randomUUID();
        try (GroupCommit store = new GroupCommit(pool, 10, () -> {})) {
            store.store(Appends.of(new EventRow(UUID.randomUUID(), map, 0, "n", 3, payload, metadata, Instant.EPOCH)));
        }
        EventRow stored = table.ofStream(map, 0, 1).getFirst().row();
        assertThat(stored.payload()).isEqualTo(payload);
        assertThat(stored.metadata()).isEqualTo(metadata);
        assertThat(stored.revision()).isEqualTo(3);
    }

    @Test
    void positions_go_on_where_the_process_before_left_them() {
        for (int process = 0; process < 3; process++) {
            try (GroupCommit store = new GroupCommit(pool, 10, () -> {})) {
                store.store(Appends.any());
                store.store(Appends.any());
            }
        }
        assertThat(table.after(0, 10)).extracting(PositionedRow::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void whoever_is_told_of_an_append_and_fails_does_not_fail_the_append() {
        try (GroupCommit store = new GroupCommit(pool, 10, () -> {
            throw new IllegalStateException("nobody listens");
        })) {
            store.store(Appends.any());
        }
        assertThat(table.headPosition()).isEqualTo(1);
    }

    @Test
    void a_closed_store_takes_no_more() {
        GroupCommit store = new GroupCommit(pool, 10, () -> {});
        store.close();

        assertThatThrownBy(() -> store.store(Appends.any())).isInstanceOf(StoreBusyException.class);
    }
}
