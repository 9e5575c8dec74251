package nl.impactkaart.report.telling;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.impactkaart.contracts.report.MapConfirmed;

/** Has it told that a version of a map was confirmed. */
public final class Confirmations {

    private final MessageStore messages;

    Confirmations(MessageStore messages) {
        this.messages = messages;
    }

    /**
     * Stores the message beside those of reports. Part of the caller's transaction, and best its last step: until it ends,
     * no other message gets a position.
     */
    public void tell(ConfirmedVersion version) {
        messages.add(
                messageId(version.eventId()),
                new MapConfirmed(
                        version.mapId(),
                        version.organisation(),
                        version.mapSequence(),
                        version.confirmedSequence(),
                        URI.create("/api/v1/impact-maps/" + version.mapId() + "/report?atLeast="
                                + version.confirmedSequence()),
                        version.grantNumbers()),
                OffsetDateTime.now(ZoneOffset.UTC));
    }

    /** The same however often the event is taken in. */
    private static UUID messageId(UUID eventId) {
        return UUID.nameUUIDFromBytes(("told of " + eventId).getBytes(StandardCharsets.UTF_8));
    }
}
