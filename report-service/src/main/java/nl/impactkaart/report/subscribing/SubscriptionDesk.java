package nl.impactkaart.report.subscribing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.report.Sha256;
import nl.impactkaart.report.access.Visibility;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.Subscription.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What members do with the subscriptions of their organisation; each a transaction. */
@Component
@Transactional
class SubscriptionDesk {

    private final JdbcClient database;
    private final Subscriptions subscriptions;
    private final Subscribers subscribers;
    private final Secrets secrets;
    private final Receivers receivers;
    private final SubscriptionSettings settings;
    private final JsonMapper json;

    SubscriptionDesk(
            JdbcClient database,
            Subscriptions subscriptions,
            Subscribers subscribers,
            Secrets secrets,
            Receivers receivers,
            SubscriptionSettings settings,
            JsonMapper json) {
        this.database = database;
        this.subscriptions = subscriptions;
        this.subscribers = subscribers;
        this.secrets = secrets;
        this.receivers = receivers;
        this.settings = settings;
        this.json = json;
    }

    SubscriptionView create(SubscriptionRequest request, @Nullable String idempotencyKey, Caller caller) {
        Subscribers.require(caller);
        request.requireSense();
        byte[] hash = Sha256.of(json.writeValueAsBytes(request));
        UUID id = UUID.randomUUID();
        requireVisible(request, caller);
        Subscription wanted = wanted(id, request, caller, null);
        int had = subscriptions.count(caller.organisation());
        if (!subscriptions.add(wanted, idempotencyKey, hash)) {
            return repeated(caller, Objects.requireNonNull(idempotencyKey), hash);
        }
        if (had >= settings.most()) {
            throw new ProblemException(
                    409,
                    "too-many-subscriptions",
                    "Too many subscriptions",
                    "Your organisation has " + had + " subscriptions, the most that there can be. End one with DELETE"
                            + " /api/v1/subscriptions/{subscriptionId}, or let one cover more maps: scope PORTFOLIO or"
                            + " ORGANISATION.");
        }
        String secret = null;
        if (wanted.channel() == Channel.WEBHOOK) {
            secret = secrets.add(id);
            receivers.ask(id);
        }
        return SubscriptionView.of(stored(id), secret);
    }

    private SubscriptionView repeated(Caller caller, String idempotencyKey, byte[] hash) {
        UUID first = subscriptions
                .madeBy(caller.organisation(), idempotencyKey, hash)
                .orElseThrow(() -> new ProblemException(
                        409,
                        "idempotency-key-reused",
                        "Idempotency key reused",
                        "This Idempotency-Key came with another request before. Give every request a key of its own.",
                        "Idempotency-Key"));
        Subscription stored = stored(first);
        return SubscriptionView.of(stored, stored.channel() == Channel.WEBHOOK ? secrets.newest(first) : null);
    }

    @Transactional(readOnly = true)
    List<SubscriptionView> list(@Nullable UUID after, int limit, Caller caller) {
        Subscribers.require(caller);
        return subscriptions.of(caller.organisation(), after, limit).stream()
                .map(SubscriptionView::of)
                .toList();
    }

    @Transactional(readOnly = true)
    SubscriptionView read(UUID id, Caller caller) {
        return SubscriptionView.of(subscribers.own(id, caller));
    }

    SubscriptionView change(UUID id, SubscriptionRequest request, Caller caller) {
        Subscription before = subscribers.lockOwn(id, caller);
        request.requireSense();
        if (request.channel() != before.channel()) {
            throw new ProblemException(
                    409,
                    "channel-fixed",
                    "The channel is fixed",
                    "A subscription keeps its channel. Make another one for " + request.channel() + ".",
                    "channel");
        }
        requireVisible(request, caller);
        Subscription after = wanted(id, request, caller, before);
        subscriptions.change(after);
        if (after.channel() == Channel.WEBHOOK && !after.verified()) {
            receivers.ask(id);
        }
        return SubscriptionView.of(stored(id));
    }

    void delete(UUID id, Caller caller) {
        subscribers.lockOwn(id, caller);
        subscriptions.delete(id);
    }

    String rotate(UUID id, Caller caller) {
        if (subscribers.lockOwn(id, caller).channel() != Channel.WEBHOOK) {
            throw new ProblemException(
                    409, "not-a-webhook", "Not a webhook", "Only webhooks have a secret; this needs none.");
        }
        return secrets.add(id);
    }

    SubscriptionView enable(UUID id, Caller caller) {
        Subscription before = subscribers.lockOwn(id, caller);
        if (before.state() == State.DISABLED) {
            subscriptions.enable(before);
            if (before.channel() == Channel.WEBHOOK && before.verified()) {
                receivers.resume(id);
            } else if (before.channel() == Channel.WEBHOOK) {
                receivers.ask(id);
            }
        }
        return SubscriptionView.of(stored(id));
    }

    SubscriptionView disable(UUID id, Caller caller) {
        subscribers.lockOwn(id, caller);
        subscriptions.disable(id, DisabledFor.BY_HAND);
        return SubscriptionView.of(stored(id));
    }

    SubscriptionView waive(UUID id, Caller caller) {
        Subscription before = subscribers.waivable(id, caller);
        if (!before.verified()) {
            subscriptions.verified(id, before.url(), before.ratePerMinute());
            receivers.resume(id);
        }
        return SubscriptionView.of(stored(id));
    }

    private Subscription stored(UUID id) {
        return subscriptions.find(id).orElseThrow();
    }

    /** A map that the caller may not read is as unknown here as anywhere. */
    private void requireVisible(SubscriptionRequest request, Caller caller) {
        if (request.mapId() == null) {
            return;
        }
        Visibility visibility = Visibility.of(caller);
        boolean visible = database.sql(
                        "SELECT EXISTS (SELECT FROM report_map WHERE map_id = :map AND " + visibility.condition() + ")")
                .param("map", request.mapId())
                .param("organisation", visibility.organisation())
                .query(Boolean.class)
                .single();
        if (!visible) {
            throw Visibility.unknownMap();
        }
    }

    private static Subscription wanted(
            UUID id, SubscriptionRequest request, Caller caller, @Nullable Subscription before) {
        Subscription same = before != null && Objects.equals(before.url(), request.address()) ? before : null;
        boolean verified = same != null && same.verified();
        return new Subscription(
                id,
                caller.organisation(),
                1,
                request.label(),
                request.scope(),
                request.mapId(),
                request.organisation(),
                request.types(),
                request.threshold(),
                request.channel(),
                request.address(),
                Subscribers.readsOwn(caller),
                caller.has(Role.FUNDER),
                state(request, verified, before),
                null,
                verified,
                same == null ? null : same.ratePerMinute(),
                null,
                0,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static State state(SubscriptionRequest request, boolean verified, @Nullable Subscription before) {
        if (before != null && before.state() == State.DISABLED) {
            return State.DISABLED;
        }
        return request.channel() == Channel.WEBHOOK && !verified ? State.PENDING : State.ACTIVE;
    }
}
