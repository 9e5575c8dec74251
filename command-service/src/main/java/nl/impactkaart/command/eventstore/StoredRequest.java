package nl.impactkaart.command.eventstore;

import java.util.Arrays;
import nl.impactkaart.contracts.RecordedEvent;

/**
 * What a request with an idempotency key led to.
 *
 * @param first the first event of its append
 * @param contentHash of the request
 */
@SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals
public record StoredRequest(RecordedEvent first, byte[] contentHash) {

    /** Whether it asked for the same. */
    public boolean isOf(Idempotency request) {
        return Arrays.equals(contentHash, request.contentHash());
    }
}
