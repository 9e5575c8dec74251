package nl.impactkaart.portal.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the comparison of all events with the signed log is, and what it found.
 *
 * @param problem what is not as it was signed
 */
record LogCheck(
        String status,
        @Nullable Instant endedAt,
        long eventsChecked,
        long eventsTotal,
        @Nullable String problem) {

    public boolean isUnderWay() {
        return status.equals("UNDER_WAY");
    }
}
