package nl.impactkaart.report.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.subscribing.Channel;
import nl.impactkaart.report.subscribing.Subscription;
import nl.impactkaart.report.subscribing.Subscription.State;
import nl.impactkaart.report.subscribing.SubscriptionSettings;
import nl.impactkaart.report.subscribing.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks a receiver whether it wants messages from here, and how many (CloudEvents, HTTP 1.1 Web Hooks, 4). */
final class Handshakes {

    private final TransactionTemplate transaction;
    private final Subscriptions subscriptions;
    private final Lanes lanes;
    private final DeliveryLog log;
    private final ReceiverClient client;
    private final String origin;
    private final Clock clock;

    Handshakes(
            JdbcClient database,
            TransactionTemplate transaction,
            Subscriptions subscriptions,
            ReceiverClient client,
            SubscriptionSettings settings,
            Clock clock) {
        this.transaction = transaction;
        this.subscriptions = subscriptions;
        this.lanes = new Lanes(database);
        this.log = new DeliveryLog(database);
        this.client = client;
        this.origin = Objects.requireNonNull(settings.origin().getHost());
        this.clock = clock;
    }

    /** Whether the question is settled; if not, the receiver has not agreed yet. */
    boolean ask(UUID subscriptionId, int attempt) {
        Optional<Subscription> asked = subscriptions
                .find(subscriptionId)
                .filter(found -> found.channel() == Channel.WEBHOOK && found.state() == State.PENDING);
        if (asked.isEmpty()) {
            return true;
        }
        URI url = Objects.requireNonNull(asked.get().url(), "a webhook has an address");
        Instant at = clock.instant();
        Reply reply = client.options(url, Map.of("WebHook-Request-Origin", origin, "WebHook-Request-Rate", "*"));
        boolean agreed = reply.outcome() == Outcome.DELIVERED
                && reply.header("webhook-allowed-origin").filter(this::isUs).isPresent();
        transaction.executeWithoutResult(_ -> {
            if (subscriptions.find(subscriptionId).isEmpty()) {
                return;
            }
            log.attempted(subscriptionId, null, attempt, reply, at);
            if (agreed) {
                subscriptions.verified(subscriptionId, url, rate(reply));
                lanes.resume(subscriptionId, clock.instant());
            }
        });
        return agreed;
    }

    private boolean isUs(String allowed) {
        return allowed.strip().equals("*") || allowed.strip().equalsIgnoreCase(origin);
    }

    /** Requests a minute; absent without a limit. */
    private static @Nullable Integer rate(Reply reply) {
        return reply.header("webhook-allowed-rate")
                .map(String::strip)
                .filter(text -> text.matches("[1-9][0-9]{0,8}"))
                .map(Integer::valueOf)
                .orElse(null);
    }
}
