package nl.impactkaart.portal.subscriptions;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the delivery log of a webhook, the newest attempt first.
 *
 * @param next before which the next page begins; absent on the last one
 */
record Deliveries(List<Attempt> items, @Nullable UUID next) {

    private static final String DELIVERED = "DELIVERED";

    /**
     * One request to the receiver.
     *
     * @param messageId absent for a handshake
     * @param attempt of that message, from 1
     * @param status of the answer; absent without one
     * @param excerpt how the answer begins
     */
    record Attempt(
            UUID id,
            @Nullable UUID messageId,
            @Nullable UUID mapId,
            @Nullable Long position,
            int attempt,
            Instant at,
            String outcome,
            @Nullable Integer status,
            int latencyMillis,
            @Nullable String excerpt) {

        public boolean isDelivered() {
            return outcome.equals(DELIVERED);
        }
    }

    /** The attempts after which one may ask for another: the latest of each message that did not arrive. */
    public Set<UUID> retryable() {
        Set<UUID> seen = new HashSet<>();
        Set<UUID> retryable = new HashSet<>();
        for (Attempt attempt : items) {
            if (attempt.messageId() != null && seen.add(attempt.messageId()) && !attempt.isDelivered()) {
                retryable.add(attempt.id());
            }
        }
        return retryable;
    }
}
