package nl.impactkaart.command.eventstore;

import static nl.impactkaart.command.eventstore.Appends.row;
import static nl.impactkaart.command.eventstore.Appends.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.impactkaart.command.Postgres;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appends of which the store did not hear whether PostgreSQL stored them. */
class DoubtTest {

    private final String database = Postgres.newDatabase();
    private final HikariDataSource pool = Postgres.pool(database);
    private final EventTable table = new EventTable(pool);
    private final Cable cable = new Cable(Postgres.port());
    private final HikariDataSource cabled = Postgres.pool(database, cable.port());
    private final GroupCommit store = new GroupCommit(cabled, 10, () -> {});
    private final UUID map = UUID.randomUUID();
    private final Append append = Appends.of(row(map, 0), row(map, 1));

    @AfterEach
    void close() throws Exception {
        store.close();
        cabled.close();
        cable.close();
        pool.close();
    }

    @Test
    void an_append_that_postgres_committed_after_the_cut_counts_as_stored_once() throws Exception {
        CompletableFuture<Void> outcome;
        try (HeadLock lock = new HeadLock(pool)) {
            outcome = store(store, append);
            lock.awaitWaiting(1);
            cable.cut();
            lock.awaitWaiting(2); // the same events again, behind those that nobody answers for
        }
        outcome.join();

        assertThat(table.after(0, 10)).extracting(PositionedRow::position).containsExactly(1L, 2L);
        assertThat(table.ofStream(map, 0, 10)).hasSize(2);
    }

    @Test
    void an_append_that_postgres_dropped_is_stored_by_the_next_attempt() throws Exception {
        CompletableFuture<Void> outcome;
        try (HeadLock lock = new HeadLock(pool)) {
            outcome = store(store, append);
            lock.terminateTheOneThatWaits();
            lock.awaitWaiting(1);
        }
        outcome.join();

        assertThat(table.after(0, 10)).extracting(PositionedRow::position).containsExactly(1L, 2L);
    }

    @Test
    void an_append_in_doubt_that_finds_another_event_in_its_place_is_a_conflict() throws Exception {
        EventRow other = row(map, 0);
        CompletableFuture<Void> outcome;
        try (HeadLock lock = new HeadLock(pool)) {
            outcome = store(store, append);
            lock.terminateTheOneThatWaits();
            lock.execute("UPDATE head SET position = 1");
            lock.execute("INSERT INTO domain_event_entry VALUES ('" + other.eventId() + "', '" + map
                    + "', 0, 1, 'ImpactMap', 'n', '1', '', '', '1970-01-01T00:00:00Z')");
            lock.commit();
        }

        assertThatThrownBy(outcome::join).hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(table.ofStream(map, 0, 10))
                .singleElement()
                .satisfies(stored -> assertThat(stored.row().eventId()).isEqualTo(other.eventId()));
        assertThat(table.headPosition()).isEqualTo(1);
    }

    @Test
    void a_group_in_doubt_is_settled_append_by_append() throws Exception {
        try (HeadLock lock = new HeadLock(pool)) {
            CompletableFuture<Void> first = store(store, append);
            lock.awaitWaiting(1);
            CompletableFuture<Void> second = store(store, Appends.any());
            CompletableFuture<Void> third = store(store, Appends.any());
            cable.cut();
            lock.awaitWaiting(2);
            lock.commit();
            CompletableFuture.allOf(first, second, third).join();
        }

        assertThat(table.after(0, 10)).extracting(PositionedRow::position).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_store_that_is_closed_in_doubt_says_that_it_does_not_know() throws Exception {
        try (HeadLock lock = new HeadLock(pool)) {
            CompletableFuture<Void> outcome = store(store, append);
            lock.awaitWaiting(1);
            cable.unplug();
            store.close();

            assertThatThrownBy(outcome::join).hasCauseInstanceOf(UnknownOutcomeException.class);
        }
    }

    @Test
    void a_store_that_is_closed_while_postgres_does_not_answer_says_that_it_does_not_know() throws Exception {
        try (HeadLock lock = new HeadLock(pool)) {
            CompletableFuture<Void> outcome = store(store, append);
            lock.awaitWaiting(1);
            store.close();

            assertThatThrownBy(outcome::join).hasCauseInstanceOf(UnknownOutcomeException.class);
        }
    }
}
