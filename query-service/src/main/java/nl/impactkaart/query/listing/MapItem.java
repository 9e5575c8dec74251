package nl.impactkaart.query.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.MapStatus;
import org.jspecify.annotations.Nullable;

@Schema(name = "ImpactMapItem", description = "An impact map in a list.")
record MapItem(
        UUID id,
        UUID organisation,
        @Schema(description = "Name of the project.") String project,
        ProjectType projectType,
        MapStatus status,
        LocalDate periodStart,
        LocalDate periodEnd,
        Perspective perspective,

        @Schema(description = "ISO 4217 code.", example = "EUR")
        String currency,

        @Schema(
                description = "Present value of benefits over costs, a decimal; absent when the map has no costs.",
                example = "1.929012")
        @Nullable
        String returnFactor,

        @Schema(description = "Benefits less costs, in the currency, with its decimals.", example = "39366.93")
        String netPresentValue,

        @Schema(description = "The event within the map that the figures stand on.")
        long sequence,

        @Schema(description = "When the project, its method or a figure last changed.")
        Instant changedAt) {}
