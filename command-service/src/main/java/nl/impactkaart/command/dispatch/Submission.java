package nl.impactkaart.command.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.command.Command;
import nl.impactkaart.command.eventstore.Idempotency;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command with everything that comes with it: who, for whom, when, and on what condition.
 *
 * @param streamId the aggregate, as Axon's text
 * @param effectiveOn from when the change holds in the real world
 * @param correlation of the request; it also is what caused the events
 * @param submittedAt when it came in
 * @param expectedSequence the version that the sender saw; absent when it does not mind
 */
public record Submission(
        @TargetAggregateIdentifier String streamId,
        Command command,
        UUID organisation,
        UUID actor,
        LocalDate effectiveOn,
        UUID correlation,
        Instant submittedAt,
        @Nullable Long expectedSequence,
        @Nullable Idempotency idempotency) {}
