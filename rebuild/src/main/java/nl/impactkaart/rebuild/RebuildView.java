package nl.impactkaart.rebuild;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a rebuild is, or what it found. */
@Schema(name = "Rebuild", description = "How far the rebuild of all views is, or what the last one found.")
public record RebuildView(
        Status status,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Records of the events topic that were read so far.")
        long eventsRead,

        @Schema(description = "Records that there are to read.")
        long eventsTotal,

        @Schema(description = "On average, since the start of reading.")
        long eventsPerSecond,

        @Schema(description = "Estimate of the time that reading still takes; absent before and after.") @Nullable
        Long secondsLeft,

        @Schema(description = "Absent until both were compared.") @Nullable
        Found found,

        @Schema(description = "Why it ended without a swap; the views that were there still serve.") @Nullable
        String failure) {

    /** How far it is. */
    public enum Status {
        NONE,
        READING,
        COMPARING,
        SWAPPING,
        DONE,
        /** Ended without a swap. */
        FAILED,
        /** Its process ended or lost the database: start another one. */
        INTERRUPTED;

        boolean underWay() {
            return this == READING || this == COMPARING || this == SWAPPING;
        }
    }

    /** The live views beside the rebuilt ones, as one snapshot of the database showed both. */
    @Schema(name = "RebuildFound", description = "The views that were live beside the rebuilt ones.")
    public record Found(
            @Schema(description = "SHA-256 of all live tables.")
            String live,

            @Schema(description = "SHA-256 of all rebuilt tables.")
            String rebuilt,

            List<Table> tables,

            @Schema(description = "Maps and organisations that were compared: both had the same events of them.")
            long streams,

            @Schema(description = "Maps and organisations that were not compared, since they were changing just then.")
            long streamsApart,

            @Schema(description = "Maps and organisations that are parked on an event which cannot be applied.")
            long streamsParked) {

        /** Whether nothing differs. */
        boolean same() {
            return live.equals(rebuilt);
        }
    }

    /** One table. */
    @Schema(name = "RebuiltTable", description = "SHA-256 of a table's rows in the order of its key.")
    public record Table(String table, String live, String rebuilt, boolean same) {}

    static final RebuildView NONE = new RebuildView(Status.NONE, null, null, 0, 0, 0, null, null, null);

    static RebuildView starting() {
        return new RebuildView(Status.READING, Instant.now(), null, 0, 0, 0, null, null, null);
    }

    RebuildView withStatus(Status other) {
        return new RebuildView(
                other,
                startedAt,
                endedAt,
                eventsRead,
                eventsTotal,
                eventsPerSecond,
                other == Status.READING ? secondsLeft : null,
                found,
                failure);
    }

    RebuildView withFound(Found what) {
        return new RebuildView(
                status, startedAt, endedAt, eventsRead, eventsTotal, eventsPerSecond, secondsLeft, what, failure);
    }

    RebuildView ended(Status as, Instant at, @Nullable String because) {
        RebuildView view = withStatus(as);
        return new RebuildView(
                as, startedAt, at, eventsRead, eventsTotal, eventsPerSecond, view.secondsLeft(), found, because);
    }
}
