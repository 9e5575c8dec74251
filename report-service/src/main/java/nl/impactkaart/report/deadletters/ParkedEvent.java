package nl.impactkaart.report.deadletters;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "DeadLetter", description = "An event that could not be applied to its map; what it holds is not shown.")
record ParkedEvent(
        UUID mapId,

        @Schema(description = "The event's place within its map.")
        long sequence,

        @Schema(description = "The event's place among all events.")
        long position,

        UUID eventId,

        @Schema(description = "Logical name of the event.", example = "impactkaart.cost-recorded")
        String name,

        @Schema(description = "Revision of the event's form.")
        int revision,

        @Schema(description = "What went wrong, and where.") String error,
        @Schema(description = "When it was laid aside.") Instant parkedAt) {}
