package nl.impactkaart.report.subscribing;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to hear what, and how.
 *
 * @param organisation the subscriber's
 * @param version grows with every change by a member
 * @param label by which its members know it
 * @param mapId when the scope is a map
 * @param ofOrganisation when the scope is an organisation's maps
 * @param threshold for {@link MessageType#RETURN_FACTOR_CROSSED}
 * @param url of a webhook
 * @param readsOwn it was made by someone who reads the organisation's own maps
 * @param readsShared it was made by someone who reads what others share
 * @param disabledFor why it is disabled
 * @param verified its receiver agreed in a handshake, or someone waived that
 * @param ratePerMinute how many requests its receiver allows; absent without a limit
 * @param failingSince since when there were failures only
 * @param position all messages up to here have been looked at for its receiver
 */
public record Subscription(
        UUID id,
        UUID organisation,
        int version,
        String label,
        Scope scope,
        @Nullable UUID mapId,
        @Nullable UUID ofOrganisation,
        List<MessageType> types,
        @Nullable BigDecimal threshold,
        Channel channel,
        @Nullable URI url,
        boolean readsOwn,
        boolean readsShared,
        State state,
        @Nullable DisabledFor disabledFor,
        boolean verified,
        @Nullable Integer ratePerMinute,
        @Nullable Instant failingSince,
        long position,
        Instant createdAt,
        Instant changedAt) {

    /** Whether messages are delivered. */
    public enum State {
        /** Its receiver has not agreed yet. */
        PENDING,
        ACTIVE,
        DISABLED
    }

    /** Why messages are not delivered. */
    public enum DisabledFor {
        /** A member wished so. */
        BY_HAND,
        /** The receiver answered 410. */
        GONE,
        /** For five days there were failures only. */
        FAILING
    }

    public Subscription {
        types = List.copyOf(types);
    }
}
