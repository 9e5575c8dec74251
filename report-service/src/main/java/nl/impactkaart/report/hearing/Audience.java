package nl.impactkaart.report.hearing;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.Role;
import nl.impactkaart.report.subscribing.MessageType;
import nl.impactkaart.report.subscribing.Scope;
import nl.impactkaart.report.subscribing.Subscribers;
import nl.impactkaart.report.subscribing.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Who hears, and of what.
 *
 * @param listener whose ids messages have that are made for one listener only: the subscription, or the organisation
 * @param organisation of the listener
 * @param readsOwn hears of the organisation's own maps
 * @param readsShared hears of maps that are shared with the organisation
 * @param mapId when the scope is a map
 * @param ofOrganisation when the scope is an organisation's maps
 */
public record Audience(
        UUID listener,
        UUID organisation,
        boolean readsOwn,
        boolean readsShared,
        Scope scope,
        @Nullable UUID mapId,
        @Nullable UUID ofOrganisation,
        List<MessageType> types,
        @Nullable BigDecimal threshold) {

    public Audience {
        types = List.copyOf(types);
    }

    /** The subscriber, whoever acts for it. */
    public static Audience of(Subscription subscription) {
        return new Audience(
                subscription.id(),
                subscription.organisation(),
                subscription.readsOwn(),
                subscription.readsShared(),
                subscription.scope(),
                subscription.mapId(),
                subscription.ofOrganisation(),
                subscription.types(),
                subscription.threshold());
    }

    /** Someone who hears of everything that it may read. */
    static Audience of(Caller caller) {
        return new Audience(
                caller.organisation(),
                caller.organisation(),
                Subscribers.readsOwn(caller),
                caller.has(Role.FUNDER),
                Scope.PORTFOLIO,
                null,
                null,
                List.of(MessageType.REPORT_UPDATED, MessageType.MAP_CONFIRMED),
                null);
    }

    /** The subscriber, as far as this member may read for it. */
    static Audience of(Subscription subscription, Caller caller) {
        Audience all = of(subscription);
        return new Audience(
                all.listener,
                all.organisation,
                all.readsOwn && Subscribers.readsOwn(caller),
                all.readsShared && caller.has(Role.FUNDER),
                all.scope,
                all.mapId,
                all.ofOrganisation,
                all.types,
                all.threshold);
    }
}
