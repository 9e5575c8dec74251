package nl.impactkaart.report.hearing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import nl.impactkaart.contracts.report.Notice;
import nl.impactkaart.report.subscribing.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * A message to a listener.
 *
 * @param position of the stored message
 * @param part place among what one stored message says to one listener, from 0
 * @param id the same however often it is delivered
 * @param sequence place within the map's messages
 * @param data the stored message, as JSON
 * @param threshold that the return factor crossed; absent in other messages
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Message(
        long position,
        int part,
        UUID id,
        MessageType type,
        UUID mapId,
        Instant time,
        long sequence,
        Notice notice,
        byte[] data,
        @Nullable BigDecimal threshold) {

    static final int PLAIN = 0;
    static final int CROSSED = 1;

    /** Of a message that is derived from another one for one listener. */
    static UUID derivedId(UUID id, UUID listener) {
        return UUID.nameUUIDFromBytes((id + " crossed for " + listener).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it comes after this place. */
    public boolean isAfter(long otherPosition, int otherPart) {
        return position > otherPosition || (position == otherPosition && part > otherPart);
    }
}
