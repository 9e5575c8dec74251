package nl.impactkaart.report.webhooks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.Subscriptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What follows from the outcome of an attempt: the next message, another attempt, a dead letter, or nothing more at all. */
final class Settlement {

    private static final Duration PATIENCE = Duration.ofDays(5);

    private final TransactionTemplate transaction;
    private final Subscriptions subscriptions;
    private final Lanes lanes;
    private final DeliveryLog log;
    private final Clock clock;

    Settlement(JdbcClient database, TransactionTemplate transaction, Subscriptions subscriptions, Clock clock) {
        this.transaction = transaction;
        this.subscriptions = subscriptions;
        this.lanes = new Lanes(database);
        this.log = new DeliveryLog(database);
        this.clock = clock;
    }

    /** When the same message is attempted again; empty when the lane has gone past it. */
    Optional<Instant> settle(OpenLane open, Message message, Reply reply, Instant at) {
        int attempts = open.place().attemptsOf(message) + 1;
        if (reply.outcome() == Outcome.DELIVERED) {
            lanes.delivered(open.lane(), open.place(), message, attempts, reply, at);
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            log.attempted(open.subscriptionId(), message, attempts, reply, at);
            if (ended(open.subscriptionId(), reply)) {
                return Optional.empty();
            }
            if (attempts >= RetryPlan.ATTEMPTS) {
                log.gaveUp(open.subscriptionId(), message, reply.outcome(), clock.instant());
                lanes.pass(open.lane(), open.place(), message);
                return Optional.empty();
            }
            lanes.attempted(open.lane(), open.place(), message, attempts);
            return Optional.of(RetryPlan.next(
                    attempts, reply.header("retry-after"), clock.instant(), ThreadLocalRandom.current()));
        }));
    }

    /** Of a message that was given up before. */
    void settleAgain(UUID subscriptionId, Message message, Reply reply, Instant at) {
        transaction.executeWithoutResult(_ -> {
            log.attempted(subscriptionId, message, RetryPlan.ATTEMPTS + 1, reply, at);
            if (reply.outcome() == Outcome.DELIVERED) {
                log.delivered(subscriptionId, message);
                subscriptions.well(subscriptionId);
            } else if (!ended(subscriptionId, reply)) {
                log.gaveUp(subscriptionId, message, reply.outcome(), clock.instant());
            }
        });
    }

    /** Whether nothing more is to be delivered after this failure. */
    private boolean ended(UUID subscriptionId, Reply reply) {
        Instant now = clock.instant();
        Instant since = subscriptions.failing(subscriptionId).orElse(now);
        DisabledFor reason = null;
        if (reply.outcome() == Outcome.GONE) {
            reason = DisabledFor.GONE;
        } else if (Duration.between(since, now).compareTo(PATIENCE) >= 0) {
            reason = DisabledFor.FAILING;
        }
        if (reason == null) {
            return false;
        }
        subscriptions.disable(subscriptionId, reason);
        return true;
    }
}
