package nl.impactkaart.command.eventstore;

import java.util.Arrays;
import java.util.UUID;
import nl.impactkaart.contracts.DomainEvent;
import nl.impactkaart.contracts.EventMetadata;

/**
 * What a request with an idempotency key led to.
 *
 * @param streamId the aggregate that it changed
 * @param first the first event of its append
 * @param metadata of that event
 * @param contentHash of the request
 */
@SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
public record StoredRequest(UUID streamId, DomainEvent first, EventMetadata metadata, byte[] contentHash) {

    /** Whether it asked for the same. */
    public boolean isOf(Idempotency request) {
        return Arrays.equals(contentHash, request.contentHash());
    }
}
