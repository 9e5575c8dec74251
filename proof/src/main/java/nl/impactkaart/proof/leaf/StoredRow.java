package nl.impactkaart.proof.leaf;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code domain_event_entry}, each column as it is stored. Nothing is checked here: a row that was tampered
 * with must be tellable too.
 *
 * <p>No column names a person. The actor within {@code metadata} is a random member id. Whoever writes reasons and
 * descriptions, and whoever chooses an idempotency key, is told to keep people out of them; both are texts of others.
 *
 * @param position in the order of commits, from 1; {@code global_index}
 * @param eventId random (122 bits), so that the hash of the leaf tells nothing of its content; {@code event_identifier}
 * @param aggregateId of the map or organisation; {@code aggregate_identifier}
 * @param sequence within the aggregate, from 0; {@code sequence_number}
 * @param type of the aggregate
 * @param payloadType name of the event
 * @param revision of the event; {@code payload_revision}
 * @param payload the event
 * @param metadata who, why and when; {@code meta_data}
 * @param recordedAt when, as a text of ISO 8601; {@code time_stamp}
 * @param idempotencyOrganisation whose the key is
 * @param idempotencyKey a client's own text, 1 to 255 printable ASCII characters; on the first event of a request only
 * @param contentHash SHA-256 over everything that the request asked for
 */
@SuppressWarnings("ArrayRecordComponent") // rows are compared by their leaves
public record StoredRow(
        long position,
        UUID eventId,
        UUID aggregateId,
        long sequence,
        String type,
        String payloadType,
        String revision,
        byte[] payload,
        byte[] metadata,
        String recordedAt,
        @Nullable UUID idempotencyOrganisation,
        @Nullable String idempotencyKey,
        byte @Nullable [] contentHash) {

    /** Index of its leaf in the tree. */
    public long index() {
        return position - 1;
    }
}
