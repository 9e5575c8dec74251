package nl.impactkaart.report.webhooks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.report.hearing.Audience;
import nl.impactkaart.report.hearing.Message;
import nl.impactkaart.report.hearing.Messages;
import nl.impactkaart.report.subscribing.Subscription;

/**
 * A lane in which messages are delivered.
 *
 * @param secrets those that are valid now, the newest first
 */
record OpenLane(Lane lane, Subscription subscription, List<byte[]> secrets, Place place) {

    OpenLane {
        secrets = List.copyOf(secrets);
    }

    UUID subscriptionId() {
        return lane.subscriptionId();
    }

    /** The message that waits first. */
    Optional<Message> next(Messages messages) {
        return messages.next(Audience.of(subscription), lane.mapId(), place.position(), place.part());
    }
}
