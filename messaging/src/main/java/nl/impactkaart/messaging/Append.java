package nl.impactkaart.messaging;

import java.util.List;
import java.util.UUID;

/** All events of one stream that were stored together, in order. */
public record Append(UUID streamId, List<ReceivedEvent> events) {

    public Append {
        events = List.copyOf(events);
    }
}
