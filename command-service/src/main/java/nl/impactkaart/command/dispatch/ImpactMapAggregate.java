package nl.impactkaart.command.dispatch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.impactmap.ImpactMapDecider;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The thin shell that Axon loads: what may happen is for the decider, what it means is for {@link ImpactMap}. */
public class ImpactMapAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private ImpactMap map = ImpactMap.none();

    /** Called by Axon. */
    protected ImpactMapAggregate() {}

    /**
     * Decides and applies.
     *
     * @throws RejectedException when a rule forbids the command
     * @throws StaleException when the map is not at the expected version
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(Submission submission) {
        if (map.status() != MapStatus.NONE && !submission.organisation().equals(map.organisation())) {
            throw new RejectedException(new Rejection.UnknownMap());
        }
        Long expected = submission.expectedSequence();
        if (expected != null && map.status() != MapStatus.NONE && expected != map.sequence()) {
            throw new StaleException(map.sequence());
        }
        List<ImpactMapEvent> events = ImpactMapDecider.decide(submission.command(), map);
        if (events.isEmpty()) {
            return new Decision(map.sequence(), null);
        }
        id = submission.mapId();
        long last = map.sequence() + events.size();
        MetaData metadata =
                MetaData.with(PostgresEventStorageEngine.METADATA, metadata(submission, events.getFirst(), last));
        apply(events.getFirst(), withKey(metadata, submission));
        events.stream().skip(1).forEach(event -> apply(event, metadata));
        return new Decision(last, events.getFirst());
    }

    private static MetaData withKey(MetaData metadata, Submission submission) {
        return submission.idempotency() == null
                ? metadata
                : metadata.and(PostgresEventStorageEngine.IDEMPOTENCY, submission.idempotency());
    }

    private EventMetadata metadata(Submission submission, ImpactMapEvent first, long appendLast) {
        Instant now = submission.submittedAt();
        return new EventMetadata(
                submission.actor(),
                submission.organisation(),
                ImpactMapDecider.reason(submission.command(), map),
                submission.correlation(),
                submission.correlation(),
                now.isAfter(map.lastRecordedAt()) ? now : map.lastRecordedAt(),
                submission.effectiveOn(),
                appendLast,
                first instanceof ScenarioAdopted adopted ? adopted.scenarioId() : null);
    }

    @EventSourcingHandler
    void on(
            ImpactMapEvent event,
            @MetaDataValue(value = PostgresEventStorageEngine.METADATA, required = true) EventMetadata metadata,
            @SourceId String mapId,
            @SequenceNumber long sequence,
            @MessageIdentifier String eventId) {
        id = mapId;
        map = map.evolve(
                new RecordedEvent(UUID.fromString(eventId), UUID.fromString(mapId), sequence, event, metadata));
    }
}
