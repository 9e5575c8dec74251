package nl.impactkaart.command.dispatch;

import java.util.UUID;
import nl.impactkaart.command.impactmap.Rejection;
import nl.impactkaart.contracts.DomainEvent;
import org.jspecify.annotations.Nullable;

/** What came of a submission. */
public sealed interface Answer {

    /**
     * It is recorded, now or by the same request before; or it changed nothing.
     *
     * @param sequence the version of the aggregate that the sender should read
     * @param first the first event that it led to; absent when it changed nothing
     */
    record Accepted(UUID streamId, long sequence, @Nullable DomainEvent first) implements Answer {}

    /** A rule forbids it. */
    record Rejected(Rejection rejection) implements Answer {}

    /** The aggregate is not at the version that the sender saw. */
    record Stale(long currentSequence) implements Answer {}

    /** The idempotency key came with another request before. */
    record KeyReused() implements Answer {}

    /** Too much at once; nothing was recorded. */
    record Busy() implements Answer {}

    /** The stored events are not those that were signed, so nothing more is recorded. */
    record ReadOnly() implements Answer {}

    /** The service stops before it could learn whether it was recorded. */
    record Unknown() implements Answer {}
}
