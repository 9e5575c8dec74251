package nl.impactkaart.command.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EventMetadata;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** Applies what an aggregate decided, as one append. */
final class Appending {

    private Appending() {}

    /**
     * @param sequence of the aggregate before it
     * @param reason why the events happen
     * @param notBefore when the event before it was recorded
     * @param scenario whose adoption it is
     */
    static Decision append(
            Submission submission,
            List<? extends DomainEvent> events,
            long sequence,
            @Nullable String reason,
            Instant notBefore,
            @Nullable UUID scenario) {
        if (events.isEmpty()) {
            return new Decision(sequence, null);
        }
        long last = sequence + events.size();
        Instant now = submission.submittedAt();
        MetaData metadata = MetaData.with(
                PostgresEventStorageEngine.METADATA,
                new EventMetadata(
                        submission.actor(),
                        submission.organisation(),
                        reason,
                        submission.correlation(),
                        submission.correlation(),
                        now.isAfter(notBefore) ? now : notBefore,
                        submission.effectiveOn(),
                        last,
                        scenario));
        AggregateLifecycle.apply(events.getFirst(), withKey(metadata, submission));
        events.stream().skip(1).forEach(event -> AggregateLifecycle.apply(event, metadata));
        return new Decision(last, events.getFirst());
    }

    private static MetaData withKey(MetaData metadata, Submission submission) {
        return submission.idempotency() == null
                ? metadata
                : metadata.and(PostgresEventStorageEngine.IDEMPOTENCY, submission.idempotency());
    }
}
