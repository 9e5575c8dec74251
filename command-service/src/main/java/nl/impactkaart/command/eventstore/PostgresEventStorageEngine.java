package nl.impactkaart.command.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.EventMetadata;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Axon's way into the store. Events carry their {@link EventMetadata} under {@link #METADATA} and, on the first event of
 * an append, the request's {@link Idempotency} under {@link #IDEMPOTENCY}; nothing else of Axon's metadata is kept.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine, AutoCloseable {

    /** Key of the {@link EventMetadata} in a message. */
    public static final String METADATA = "metadata";

    /** Key of the {@link Idempotency} in the first message of an append. */
    public static final String IDEMPOTENCY = "idempotency";

    private static final int PAGE = 500;

    private final EventTable table;
    private final GroupCommit commits;

    /**
     * @param dataSource where the tables of {@code db/command} are
     * @param queueCapacity how many appends may wait; the next one is refused with {@link StoreBusyException}
     * @param afterCommit is called when something was stored; must be quick
     */
    public PostgresEventStorageEngine(DataSource dataSource, int queueCapacity, Runnable afterCommit) {
        this.table = new EventTable(dataSource);
        this.commits = new GroupCommit(dataSource, queueCapacity, afterCommit);
    }

    /**
     * Stores the events of one command, all or none, and returns when they are on disk.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException when another change of the aggregate came first
     * @throws KeyTakenException when the idempotency key was used
     * @throws StoreBusyException when too many commands wait
     * @throws nl.impactkaart.contracts.EventTooLargeException when an event is beyond its limit
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        List<EventRow> rows = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            rows.add(row((DomainEventMessage<?>) event));
        }
        Idempotency idempotency = (Idempotency) events.getFirst().getMetaData().get(IDEMPOTENCY);
        commits.store(new Append(rows, idempotency));
    }

    private static EventRow row(DomainEventMessage<?> event) {
        EventMetadata metadata =
                (EventMetadata) Objects.requireNonNull(event.getMetaData().get(METADATA), METADATA);
        EncodedEvent encoded = EventCodec.encode((DomainEvent) event.getPayload());
        byte[] encodedMetadata = EventCodec.encode(metadata);
        EventCodec.requireWithinLimit(encoded, encodedMetadata);
        return new EventRow(
                UUID.fromString(event.getIdentifier()),
                UUID.fromString(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                encoded.name(),
                encoded.revision(),
                encoded.data(),
                encodedMetadata,
                metadata.recordedAt());
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        UUID streamId = UUID.fromString(aggregateIdentifier);
        Stream<DomainEventMessage<?>> events = Stream.iterate(
                        table.ofStream(streamId, firstSequenceNumber, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : table.ofStream(streamId, page.getLast().row().sequence() + 1, PAGE))
                .flatMap(List::stream)
                .map(stored -> message(stored.row()));
        return DomainEventStream.of(events);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return Stream.iterate(
                        table.after(position(token), PAGE),
                        page -> !page.isEmpty(),
                        page -> table.after(page.getLast().position(), PAGE))
                .flatMap(List::stream)
                .map(stored -> new GenericTrackedDomainEventMessage<>(
                        new GlobalSequenceTrackingToken(stored.position()), message(stored.row())));
    }

    private static DomainEventMessage<DomainEvent> message(EventRow row) {
        return new GenericDomainEventMessage<>(
                row.aggregateType(),
                row.streamId().toString(),
                row.sequence(),
                row.event(),
                MetaData.with(METADATA, row.decodedMetadata()),
                row.eventId().toString(),
                row.recordedAt());
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** Aggregates are short enough to be read whole; there are no snapshots. */
    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new IllegalStateException("aggregates are not snapshotted");
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        long last = table.lastSequence(UUID.fromString(aggregateIdentifier));
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(table.headPosition());
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return new GlobalSequenceTrackingToken(table.positionBefore(moment));
    }

    /** Writes what is queued and takes no more. */
    @Override
    public void close() {
        commits.close();
    }
}
