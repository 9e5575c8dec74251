package nl.impactkaart.report.subscribing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.report.subscribing.Subscription.DisabledFor;
import nl.impactkaart.report.subscribing.Subscription.State;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its members see it.
 *
 * @param state {@code PENDING}: its receiver has not agreed yet
 * @param disabledFor why it is disabled: {@code BY_HAND}, {@code GONE} (the receiver answered 410), {@code FAILING}
 * @param ratePerMinute how many requests the receiver allows; absent without a limit
 * @param failingSince since when there were failures only
 * @param topic of the Kafka channel; the operator gives access to it
 * @param secret of a webhook, in the answer that made it and in no other
 */
record SubscriptionView(
        UUID id,
        String label,
        Scope scope,
        @Nullable UUID mapId,
        @Nullable UUID organisation,
        List<MessageType> types,
        @Nullable BigDecimal threshold,
        Channel channel,
        @Nullable URI url,
        State state,
        @Nullable DisabledFor disabledFor,
        @Nullable Integer ratePerMinute,
        @Nullable Instant failingSince,
        @Nullable String topic,
        URI feed,
        URI events,
        @Nullable String secret,
        Instant createdAt,
        Instant changedAt) {

    private static final String TOPIC = "impactkaart.reports";

    static URI address(UUID id) {
        return URI.create("/api/v1/subscriptions/" + id);
    }

    static SubscriptionView of(Subscription subscription) {
        return of(subscription, null);
    }

    static SubscriptionView of(Subscription subscription, @Nullable String secret) {
        URI address = address(subscription.id());
        return new SubscriptionView(
                subscription.id(),
                subscription.label(),
                subscription.scope(),
                subscription.mapId(),
                subscription.ofOrganisation(),
                subscription.types(),
                subscription.threshold(),
                subscription.channel(),
                subscription.url(),
                subscription.state(),
                subscription.disabledFor(),
                subscription.ratePerMinute(),
                subscription.failingSince(),
                subscription.channel() == Channel.KAFKA ? TOPIC : null,
                URI.create(address + "/feed"),
                URI.create(address + "/events"),
                secret,
                subscription.createdAt(),
                subscription.changedAt());
    }
}
