package nl.impactkaart.report.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import nl.impactkaart.report.hearing.Audience;
import nl.impactkaart.report.hearing.CloudEvents;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.hearing.MessageWatch;
import nl.impactkaart.report.hearing.Messages;
import nl.impactkaart.report.hearing.Notices;
import nl.impactkaart.report.subscribing.Channel;
import nl.impactkaart.report.subscribing.InstallationKeys;
import nl.impactkaart.report.subscribing.Secrets;
import nl.impactkaart.report.subscribing.Subscription;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.Subscription.State;
import nl.impactkaart.report.subscribing.Subscriptions;
import nl.impactkaart.report.webhooks.DeliveryLog.DeadLetter;
import nl.impactkaart.report.webhooks.Lanes.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Delivers what waits in a lane, one message after the other. */
final class LaneDelivery {

    private static final Duration PATIENCE = Duration.ofDays(5);
    private static final Duration CROWDED = Duration.ofMillis(500);
    private static final int IN_A_ROW = 50;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Subscriptions subscriptions;
    private final Secrets secrets;
    private final InstallationKeys keys;
    private final Messages messages;
    private final MessageWatch watch;
    private final CloudEvents events;
    private final Notices notices;
    private final Lanes lanes;
    private final DeliveryLog log;
    private final ReceiverClient client;
    private final int atOnceEach;
    private final Clock clock;
    private final Map<UUID, Integer> underWay = new ConcurrentHashMap<>();

    LaneDelivery(
            JdbcClient database,
            TransactionTemplate transaction,
            Subscriptions subscriptions,
            Secrets secrets,
            InstallationKeys keys,
            Messages messages,
            MessageWatch watch,
            CloudEvents events,
            Notices notices,
            ReceiverClient client,
            WebhookSettings settings,
            Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.keys = keys;
        this.messages = messages;
        this.watch = watch;
        this.events = events;
        this.notices = notices;
        this.lanes = new Lanes(database);
        this.log = new DeliveryLog(database);
        this.client = client;
        this.atOnceEach = settings.atOnceEach();
        this.clock = clock;
    }

    /**
     * Where a lane stands after some deliveries.
     *
     * @param later when it goes on; empty when nothing waited any more
     * @param place up to which it went; absent when nothing is delivered in it
     * @param looked all messages up to this position were looked at
     */
    record Rest(Optional<Instant> later, @Nullable Place place, long looked) {

        static Rest until(Instant later) {
            return new Rest(Optional.of(later), null, 0);
        }

        static Rest closed() {
            return new Rest(Optional.empty(), null, 0);
        }
    }

    /**
     * Delivers what waits.
     *
     * @param going false once the service stops: then another copy goes on
     */
    Rest deliver(Lane lane, BooleanSupplier going) {
        if (underWay.merge(lane.subscriptionId(), 1, Integer::sum) > atOnceEach) {
            leave(lane.subscriptionId());
            return Rest.until(clock.instant().plus(CROWDED));
        }
        try {
            for (int i = 0; i < IN_A_ROW && going.getAsBoolean(); i++) {
                Optional<Subscription> subscription = active(lane.subscriptionId());
                Optional<Place> place = lanes.place(lane);
                if (subscription.isEmpty() || place.isEmpty()) {
                    return Rest.closed();
                }
                // In this order: what is read next shows all messages up to here.
                long head = watch.head();
                Optional<Message> next = next(subscription.get(), lane, place.get());
                if (next.isEmpty()) {
                    return new Rest(Optional.empty(), place.get(), head);
                }
                Optional<Instant> later = attempt(subscription.get(), lane, place.get(), next.get());
                if (later.isPresent()) {
                    return Rest.until(later.get());
                }
                if (next.get().position() >= subscription.get().position()
                        && subscription.get().threshold() == null) {
                    // Nothing after it had been handed out; a further look would find nothing.
                    return new Rest(
                            Optional.empty(), Place.at(next.get()), next.get().position());
                }
            }
            return Rest.until(clock.instant());
        } finally {
            leave(lane.subscriptionId());
        }
    }

    private void leave(UUID subscriptionId) {
        underWay.computeIfPresent(subscriptionId, (_, count) -> count == 1 ? null : count - 1);
    }

    /** Whether something may wait in the lane since it came to rest. */
    boolean waits(Lane lane, Rest rest) {
        if (rest.place() != null) {
            return lanes.moved(lane, rest.place(), rest.looked());
        }
        return active(lane.subscriptionId())
                .flatMap(subscription -> lanes.place(lane).flatMap(place -> next(subscription, lane, place)))
                .isPresent();
    }

    private Optional<Subscription> active(UUID subscriptionId) {
        return subscriptions
                .find(subscriptionId)
                .filter(found -> found.channel() == Channel.WEBHOOK && found.state() == State.ACTIVE);
    }

    private Optional<Message> next(Subscription subscription, Lane lane, Place place) {
        return messages.next(Audience.of(subscription), lane.mapId(), place.position(), place.part());
    }

    /** When the same message is attempted again; empty when the lane has gone past it. */
    private Optional<Instant> attempt(Subscription subscription, Lane lane, Place place, Message message) {
        Optional<Instant> turn = lanes.untilTurn(subscription, clock.instant());
        if (turn.isPresent()) {
            return turn;
        }
        int attempts = place.attemptsOf(message) + 1;
        Instant at = clock.instant();
        Reply reply = send(subscription, message, at);
        if (reply.outcome() == Outcome.DELIVERED) {
            lanes.delivered(lane, place, message, attempts, reply, at);
            return Optional.empty();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            log.attempted(subscription.id(), message, attempts, reply, at);
            if (failed(subscription.id(), reply)) {
                return Optional.empty();
            }
            if (attempts >= RetryPlan.ATTEMPTS) {
                log.gaveUp(subscription.id(), message, reply.outcome(), clock.instant());
                lanes.pass(lane, place, message);
                return Optional.empty();
            }
            lanes.attempted(lane, place, message, attempts);
            return Optional.of(RetryPlan.next(
                    attempts, reply.header("retry-after"), clock.instant(), ThreadLocalRandom.current()));
        }));
    }

    /** Attempts once more what was given up. */
    void again(UUID subscriptionId, UUID messageId) {
        Subscription subscription = active(subscriptionId).orElse(null);
        DeadLetter letter = log.deadLetter(subscriptionId, messageId).orElse(null);
        if (subscription == null || letter == null) {
            return;
        }
        messages.at(Audience.of(subscription), letter.position(), letter.part())
                .ifPresent(message -> again(subscription, message));
    }

    private void again(Subscription subscription, Message message) {
        Instant at = clock.instant();
        Reply reply = send(subscription, message, at);
        transaction.executeWithoutResult(_ -> {
            log.attempted(subscription.id(), message, RetryPlan.ATTEMPTS + 1, reply, at);
            if (reply.outcome() == Outcome.DELIVERED) {
                succeeded(subscription.id(), message);
            } else if (!failed(subscription.id(), reply)) {
                log.gaveUp(subscription.id(), message, reply.outcome(), clock.instant());
            }
        });
    }

    private Reply send(Subscription subscription, Message message, Instant at) {
        byte[] body = events.json(message);
        Map<String, String> headers =
                Signatures.headers(message.id(), at, body, secrets.valid(subscription.id()), keys);
        URI url = Objects.requireNonNull(subscription.url(), "a webhook has an address");
        return client.post(url, headers, CloudEvents.ONE, body);
    }

    private void succeeded(UUID subscriptionId, Message message) {
        log.delivered(subscriptionId, message);
        database.sql("""
                        UPDATE subscription SET failing_since = NULL
                        WHERE subscription_id = :id AND failing_since IS NOT NULL""").param("id", subscriptionId).update();
    }

    /** Whether nothing more is to be delivered after this failure. */
    private boolean failed(UUID subscriptionId, Reply reply) {
        Instant now = clock.instant();
        Instant since = database.sql("""
                        UPDATE subscription SET failing_since = coalesce(failing_since, :now)
                        WHERE subscription_id = :id RETURNING failing_since""")
                .param("id", subscriptionId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(now);
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
        notices.disabled(subscriptionId, reason, now);
        return true;
    }
}
