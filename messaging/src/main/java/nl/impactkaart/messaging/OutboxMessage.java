package nl.impactkaart.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as stored, to be published exactly so.
 *
 * @param position place in the outbox, from 1, without holes
 * @param name the event's logical name, for instance {@code impactkaart.cost-recorded}
 * @param revision of the event's form, from 1
 * @param subject the stream it belongs to; its Kafka key
 * @param sequence place within the stream, from 0, without holes
 * @param appendLast the sequence that ends the append it was stored with
 * @param data exact JSON bytes
 * @param metadata exact JSON bytes of who, when and why; null where a topic carries none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record OutboxMessage(
        long position,
        UUID id,
        String name,
        int revision,
        UUID subject,
        long sequence,
        long appendLast,
        Instant time,
        byte[] data,
        byte @Nullable [] metadata) {}
