package nl.impactkaart.portal.reports;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the next report of a map stands, as report-service tells it.
 *
 * @param state READY, QUEUED, RENDERING, FAILED or PARKED
 * @param revision of the latest report; absent while there is none
 * @param due when the next one is made
 * @param reason why the latest attempt failed; it is tried again
 */
record ReportStatus(
        String state,
        @Nullable Integer revision,
        @Nullable Instant due,
        @Nullable String reason) {

    private static final Set<String> STATES = Set.of("READY", "QUEUED", "RENDERING", "FAILED", "PARKED");

    /** Of a map that is so new that report-service has not heard of it. */
    static final ReportStatus UNHEARD = new ReportStatus("QUEUED", null, null, null);

    ReportStatus {
        if (!STATES.contains(state)) {
            throw new IllegalArgumentException("unknown state of a report");
        }
    }

    /** The latest revision; 0 while there is none. */
    public int latest() {
        return revision == null ? 0 : revision;
    }

    /** Whether it may become another by itself soon. */
    public boolean isPassing() {
        return !state.equals("READY") && !state.equals("PARKED");
    }
}
