package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.impactmap.Grant;
import org.jspecify.annotations.Nullable;

@Schema(name = "Grant", description = "A grant (subsidie) of the project.")
record GrantView(
        UUID grantId,

        @Schema(description = "As its funder writes it.", example = "SW 2026/0417")
        String number,

        @Schema(description = "Name of the organisation that gives it.")
        String funder,

        @Schema(description = "Of that organisation here; absent when it has no account.") @Nullable
        UUID funderId,

        @Schema(description = "Minor units.") long amountMinor,

        @Schema(description = "The first day for which it is given.")
        LocalDate periodStart,

        @Schema(description = "The last day for which it is given.")
        LocalDate periodEnd,

        @Schema(description = "Sequence of the event that linked it.")
        long linkedSequence) {

    static GrantView of(Grant grant) {
        return new GrantView(
                grant.id().value(),
                grant.number(),
                grant.funder(),
                grant.funderId(),
                grant.amountMinor(),
                grant.periodStart(),
                grant.periodEnd(),
                grant.linkedSequence());
    }
}
