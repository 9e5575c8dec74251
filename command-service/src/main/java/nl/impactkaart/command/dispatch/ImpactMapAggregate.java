package nl.impactkaart.command.dispatch;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.impactmap.ImpactMapCommand;
import nl.impactkaart.command.impactmap.ImpactMapCommand.AdoptScenario;
import nl.impactkaart.command.impactmap.ImpactMapDecider;
import nl.impactkaart.command.impactmap.RejectedException;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
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
        ImpactMapCommand command = (ImpactMapCommand) submission.command();
        List<ImpactMapEvent> events = ImpactMapDecider.decide(command, submission.effectiveOn(), map);
        if (!events.isEmpty()) {
            id = submission.streamId();
        }
        return Appending.append(
                submission,
                events,
                map.sequence(),
                ImpactMapDecider.reason(command, map),
                map.lastRecordedAt(),
                command instanceof AdoptScenario adopt ? adopt.id().value() : null);
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

    /** The address of a map held the id of an organisation: for the decider there is no map then. */
    @EventSourcingHandler
    void on(OrganisationEvent other, @SourceId String organisationId) {
        id = organisationId;
    }
}
