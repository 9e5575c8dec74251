package nl.impactkaart.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as received; the components mean what they mean in {@link OutboxMessage}. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ReceivedEvent(
        UUID id,
        String name,
        int revision,
        UUID subject,
        long sequence,
        long position,
        long appendLast,
        Instant time,
        byte[] data,
        byte @Nullable [] metadata) {}
