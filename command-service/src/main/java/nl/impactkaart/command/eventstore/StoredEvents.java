package nl.impactkaart.command.eventstore;

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

    private static OutboxMessage message(PositionedRow stored) {
        EventRow row = stored.row();
        EventMetadata metadata = EventCodec.decodeMetadata(row.metadata());
        return new OutboxMessage(
                stored.position(),
                row.eventId(),
                row.name(),
                row.revision(),
                row.mapId(),
                row.sequence(),
                metadata.appendLast(),
                row.recordedAt(),
                row.payload(),
                row.metadata());
    }
}
