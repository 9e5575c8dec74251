package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Outbox messages for tests; the payload of event n of a stream is {@code "n"}. */
final class Events {

    private Events() {}

    /** An event that is an append of its own. */
    static OutboxMessage event(UUID stream, long position, long sequence) {
        return event(stream, position, sequence, sequence);
    }

    static OutboxMessage event(UUID stream, long position, long sequence, long appendLast) {
        return new OutboxMessage(
                position,
                new UUID(position, sequence),
                "test.thing-happened",
                1,
                stream,
                sequence,
                appendLast,
                Instant.parse("2026-03-01T10:00:00.123456789Z"),
                ("\"" + sequence + "\"").getBytes(UTF_8),
                "{}".getBytes(UTF_8));
    }

    /** Events that go round over streams, from position 1. */
    static List<OutboxMessage> over(List<UUID> streams, int count) {
        List<OutboxMessage> events = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            events.add(event(streams.get(n % streams.size()), n + 1, n / streams.size()));
        }
        return events;
    }
}
