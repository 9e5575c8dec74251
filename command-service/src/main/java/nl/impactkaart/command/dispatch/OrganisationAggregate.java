package nl.impactkaart.command.dispatch;

import java.util.List;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.organisation.Organisation;
import nl.impactkaart.command.organisation.OrganisationCommand;
import nl.impactkaart.command.organisation.OrganisationDecider;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The thin shell of an organisation, or of what all share: what may happen is for the decider. It needs no start; it is
 * there as soon as something happens in it.
 */
public class OrganisationAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private Organisation organisation = Organisation.empty();

    /** Called by Axon. */
    protected OrganisationAggregate() {}

    /**
     * Decides and applies.
     *
     * @throws nl.impactkaart.command.impactmap.RejectedException when a rule forbids the command
     * @throws StaleException when the organisation is not at the expected version
     */
    @CommandHandler(commandName = Aggregates.ORGANISATION)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision handle(Submission submission) {
        Long expected = submission.expectedSequence();
        if (expected != null && expected != organisation.sequence()) {
            throw new StaleException(organisation.sequence());
        }
        List<OrganisationEvent> events =
                OrganisationDecider.decide((OrganisationCommand) submission.command(), organisation);
        if (!events.isEmpty()) {
            id = submission.streamId();
        }
        return Appending.append(
                submission,
                events,
                organisation.sequence(),
                submission.command().reason(),
                organisation.lastRecordedAt(),
                null);
    }

    @EventSourcingHandler
    void on(
            OrganisationEvent event,
            @MetaDataValue(value = PostgresEventStorageEngine.METADATA, required = true) EventMetadata metadata,
            @SourceId String streamId,
            @SequenceNumber long sequence) {
        id = streamId;
        organisation = organisation.evolve(event, sequence, metadata.recordedAt());
    }
}
