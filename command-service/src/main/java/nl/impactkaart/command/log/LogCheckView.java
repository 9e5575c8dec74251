package nl.impactkaart.command.log;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Schema(name = "LogCheck", description = "A comparison of all stored events with the tree that was signed.")
record LogCheckView(
        Status status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long eventsChecked,
        long eventsTotal,

        @Schema(description = "What is not as it was signed; absent while nothing was found.") @Nullable
        String problem) {

    /** How far it is. */
    enum Status {
        NONE,
        UNDER_WAY,
        WHOLE,
        BROKEN,
        /** The store could not be read to its end; nothing was found until there. */
        INCOMPLETE
    }

    static final LogCheckView NONE = new LogCheckView(Status.NONE, null, null, 0, 0, null);

    static LogCheckView started(Instant startedAt, long total) {
        return underWay(startedAt, 0, total);
    }

    static LogCheckView underWay(Instant startedAt, long events, long total) {
        return new LogCheckView(Status.UNDER_WAY, startedAt, null, events, Math.max(total, events), null);
    }

    static LogCheckView whole(Instant startedAt, long events, Instant endedAt) {
        return new LogCheckView(Status.WHOLE, startedAt, endedAt, events, events, null);
    }

    /** As far as it got. */
    LogCheckView ended(Status as, Instant at, @Nullable String found) {
        return new LogCheckView(as, startedAt, at, eventsChecked, eventsTotal, found);
    }
}
