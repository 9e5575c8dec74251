package nl.impactkaart.report.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.report.hearing.Audience;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.hearing.Messages;
import nl.impactkaart.report.subscribing.Channel;
import nl.impactkaart.report.subscribing.Secrets;
import nl.impactkaart.report.subscribing.Subscription;
import nl.impactkaart.report.subscribing.Subscription.State;
import nl.impactkaart.report.subscribing.Subscriptions;

/** Attempts once more what was given up. */
final class DeadLetterDelivery {

    private final Subscriptions subscriptions;
    private final Secrets secrets;
    private final Messages messages;
    private final DeliveryLog log;
    private final Sender sender;
    private final Settlement settlement;
    private final Clock clock;

    DeadLetterDelivery(
            Subscriptions subscriptions,
            Secrets secrets,
            Messages messages,
            DeliveryLog log,
            Sender sender,
            Settlement settlement,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.messages = messages;
        this.log = log;
        this.sender = sender;
        this.settlement = settlement;
        this.clock = clock;
    }

    void deliver(UUID subscriptionId, UUID messageId) {
        subscriptions
                .find(subscriptionId)
                .filter(found -> found.channel() == Channel.WEBHOOK && found.state() == State.ACTIVE)
                .ifPresent(subscription -> log.deadLetter(subscriptionId, messageId)
                        .flatMap(letter -> messages.at(Audience.of(subscription), letter.position(), letter.part()))
                        .ifPresent(message -> deliver(subscription, message)));
    }

    private void deliver(Subscription subscription, Message message) {
        Instant at = clock.instant();
        Reply reply = sender.send(subscription, secrets.valid(subscription.id()), message, at);
        settlement.settleAgain(subscription.id(), message, reply, at);
    }
}
