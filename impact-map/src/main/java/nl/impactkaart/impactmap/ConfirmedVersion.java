package nl.impactkaart.impactmap;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of the map that was confirmed (vastgesteld).
 *
 * @param name as it was given by the organisation
 * @param sequence of the last event that belongs to the version
 * @param verifiedAt when an auditor verified it; absent until then
 */
public record ConfirmedVersion(
        String name,
        long sequence,
        Instant confirmedAt,
        @Nullable Instant verifiedAt) {

    ConfirmedVersion verified(Instant at) {
        return new ConfirmedVersion(name, sequence, confirmedAt, at);
    }
}
