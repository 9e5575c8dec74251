package nl.impactkaart.command.dispatch;

import static nl.impactkaart.command.dispatch.Desk.cost;
import static nl.impactkaart.command.dispatch.Desk.start;
import static nl.impactkaart.command.dispatch.Desk.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.eventstore.Idempotency;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.command.impactmap.ImpactMapCommand.RemoveCost;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.messaging.OutboxMessage;
import org.junit.jupiter.api.Test;

class CommandDeskTest {

    private final String database = Postgres.newDatabase();
    private final UUID map = UUID.randomUUID();

    @Test
    void a_rejection_on_a_cached_map_is_decided_again_on_what_another_copy_wrote() {
        try (Desk one = new Desk(database);
                Desk other = new Desk(database)) {
            UUID costId = UUID.randomUUID();
            one.submit(map, start());
            other.submit(map, cost(costId, 100));

            Answer answer = one.submit(map, new RemoveCost(new CostId(costId), "no longer needed"));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Accepted.class,
                            accepted -> assertThat(accepted.sequence()).isEqualTo(3));
        }
    }

    @Test
    void a_stale_version_on_a_cached_map_is_looked_at_again() {
        try (Desk one = new Desk(database);
                Desk other = new Desk(database)) {
            one.submit(map, start());
            other.submit(map, cost(UUID.randomUUID(), 100));

            assertThat(one.desk.submit(submission(map, cost(UUID.randomUUID(), 5), 2L, null)))
                    .isInstanceOf(Answer.Accepted.class);
            assertThat(one.desk.submit(submission(map, cost(UUID.randomUUID(), 5), 2L, null)))
                    .isEqualTo(new Answer.Stale(3));
        }
    }

    @Test
    void a_conflict_without_a_version_is_decided_again_and_recorded() {
        try (Desk one = new Desk(database);
                Desk other = new Desk(database)) {
            one.submit(map, start());
            other.submit(map, cost(UUID.randomUUID(), 1));
            one.submit(map, cost(UUID.randomUUID(), 2));

            assertThat(other.submit(map, cost(UUID.randomUUID(), 3)))
                    .isInstanceOfSatisfying(
                            Answer.Accepted.class,
                            accepted -> assertThat(accepted.sequence()).isEqualTo(4));
        }
    }

    @Test
    void the_same_request_again_gets_the_first_answer_even_when_the_rules_now_forbid_it() {
        try (Desk desk = new Desk(database)) {
            UUID costId = UUID.randomUUID();
            desk.submit(map, start());
            desk.submit(map, cost(costId, 100));
            Submission remove =
                    submission(map, new RemoveCost(new CostId(costId), "gone"), null, key("remove", (byte) 1));

            Answer first = desk.desk.submit(remove);
            Answer second = desk.desk.submit(remove);

            assertThat(first).isInstanceOf(Answer.Accepted.class).isEqualTo(second);
            assertThat(desk.submit(map, new RemoveCost(new CostId(costId), "gone")))
                    .isEqualTo(new Answer.Rejected(new Rejection.UnknownCost(new CostId(costId))));
        }
    }

    @Test
    void a_key_with_other_content_is_refused() {
        try (Desk desk = new Desk(database)) {
            desk.submit(map, start());
            desk.desk.submit(submission(map, cost(UUID.randomUUID(), 1), null, key("k", (byte) 1)));

            assertThat(desk.desk.submit(submission(map, cost(UUID.randomUUID(), 2), null, key("k", (byte) 2))))
                    .isInstanceOf(Answer.KeyReused.class);
        }
    }

    @Test
    void a_request_that_races_with_itself_on_two_copies_has_one_effect_and_one_answer() throws Exception {
        try (Desk one = new Desk(database);
                Desk other = new Desk(database);
                ExecutorService clients = Executors.newFixedThreadPool(16)) {
            one.submit(map, start());
            List<Future<Answer>> answers = IntStream.range(0, 32)
                    .mapToObj(i -> clients.submit(() -> (i % 2 == 0 ? one : other)
                            .desk.submit(submission(map, cost(UUID.randomUUID(), 1), null, key("race", (byte) 1)))))
                    .toList();
            Answer first = answers.getFirst().get();

            for (Future<Answer> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
            assertThat(new StoredEvents(one.pool).after(0, 100)).hasSize(3);
        }
    }

    @Test
    void another_organisations_map_is_unknown() {
        try (Desk desk = new Desk(database)) {
            desk.submit(map, start());
            Submission own = submission(map, cost(UUID.randomUUID(), 1), null, null);
            Submission foreign = new Submission(
                    own.streamId(),
                    own.command(),
                    UUID.randomUUID(),
                    own.actor(),
                    own.effectiveOn(),
                    own.correlation(),
                    own.submittedAt(),
                    null,
                    null);

            assertThat(desk.desk.submit(foreign)).isEqualTo(new Answer.Rejected(new Rejection.UnknownMap()));
        }
    }

    @Test
    void recorded_at_never_goes_back_within_a_map() {
        try (Desk desk = new Desk(database)) {
            desk.submit(map, start());
            Submission now = submission(map, cost(UUID.randomUUID(), 1), null, null);
            Submission earlier = new Submission(
                    now.streamId(),
                    now.command(),
                    now.organisation(),
                    now.actor(),
                    now.effectiveOn(),
                    now.correlation(),
                    now.submittedAt().minusSeconds(3_600),
                    null,
                    null);
            desk.desk.submit(earlier);

            List<OutboxMessage> events = new StoredEvents(desk.pool).after(0, 10);
            assertThat(events).extracting(OutboxMessage::time).isSorted();
            assertThat(events).extracting(OutboxMessage::appendLast).containsExactly(1L, 1L, 2L);
        }
    }

    private static Idempotency key(String key, byte content) {
        return new Idempotency(Desk.ORGANISATION, key, new byte[] {content});
    }
}
