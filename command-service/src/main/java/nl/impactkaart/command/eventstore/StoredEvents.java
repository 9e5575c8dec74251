package nl.impactkaart.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.messaging.Outbox;
import nl.impactkaart.messaging.OutboxMessage;

/** Reads the store for others than aggregates: as the outbox of the relay, and to answer a request that comes again. */
public final class StoredEvents implements Outbox {

    private static final int PAGE = 500;

    private final EventTable table;

    public StoredEvents(DataSource dataSource) {
        this.table = new EventTable(dataSource);
    }

    @Override
    public List<OutboxMessage> after(long position, int limit) {
        return table.after(position, limit).stream().map(StoredEvents::message).toList();
    }

    /** What a request of the organisation with this key led to; empty when there was none. */
    public Optional<StoredRequest> requestOf(UUID organisation, String key) {
        return table.ofKey(organisation, key);
    }

    /** The first event of an aggregate. */
    public Optional<StoredEvent> first(UUID streamId) {
        return table.ofStream(streamId, 0, 1).stream().map(StoredEvents::event).findFirst();
    }

    /** The sequence of the last event of an aggregate; -1 when it has none. */
    public long lastSequence(UUID streamId) {
        return table.lastSequence(streamId);
    }

    /** The whole history of an aggregate, in order. */
    public List<StoredEvent> history(UUID streamId) {
        List<StoredEvent> history = new ArrayList<>();
        List<PositionedRow> page;
        do {
            page = table.ofStream(streamId, history.size(), PAGE);
            page.forEach(stored -> history.add(event(stored)));
        } while (page.size() == PAGE);
        return history;
    }

    private static StoredEvent event(PositionedRow stored) {
        EventRow row = stored.row();
        return new StoredEvent(row.eventId(), row.sequence(), row.event(), row.decodedMetadata());
    }

    private static OutboxMessage message(PositionedRow stored) {
        EventRow row = stored.row();
        EventMetadata metadata = EventCodec.decodeMetadata(row.metadata());
        return new OutboxMessage(
                stored.position(),
                row.eventId(),
                row.name(),
                row.revision(),
                row.streamId(),
                row.sequence(),
                metadata.appendLast(),
                row.recordedAt(),
                row.payload(),
                row.metadata());
    }
}
