package nl.impactkaart.portal.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as report-service tells it.
 *
 * @param mapId where the scope is a map
 * @param organisation where the scope is the maps of an organisation
 * @param threshold the return factor of which crossing is told, a decimal
 * @param disabledFor why nothing is delivered
 * @param ratePerMinute how many requests the receiver allows; absent without a limit
 * @param failingSince since when every attempt failed
 * @param feed path of the Atom feed
 * @param events path of the event stream
 */
record Subscription(
        UUID id,
        String label,
        String scope,
        @Nullable UUID mapId,
        @Nullable UUID organisation,
        List<String> types,
        @Nullable String threshold,
        String channel,
        @Nullable String url,
        String state,
        @Nullable String disabledFor,
        @Nullable Integer ratePerMinute,
        @Nullable Instant failingSince,
        @Nullable String topic,
        String feed,
        String events,
        Instant createdAt) {

    /**
     * A page of them, the oldest first.
     *
     * @param next after which the next page begins; absent on the last one
     */
    record Page(List<Subscription> items, @Nullable UUID next) {}

    public boolean isWebhook() {
        return channel.equals("WEBHOOK");
    }

    /** The name of its state among the texts, with the reason where there is one. */
    public String stateText() {
        return disabledFor == null ? state : state + "." + disabledFor;
    }
}
