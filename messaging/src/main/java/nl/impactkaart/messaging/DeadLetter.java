package nl.impactkaart.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied, or a record that is no event; of the latter only where it is and the bytes are
 * known.
 *
 * @param streamId the parked stream; null for a record that is no event
 * @param recordOffset place in the partition of a record that is no event
 * @param error what went wrong and where, without anything from the payload
 * @param time when it was laid aside
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DeadLetter(
        String topic,
        int partition,
        @Nullable Long recordOffset,
        @Nullable UUID streamId,
        @Nullable Long sequence,
        @Nullable Long position,
        @Nullable UUID eventId,
        @Nullable String name,
        @Nullable Integer revision,
        String error,
        byte @Nullable [] data,
        Instant time) {}
