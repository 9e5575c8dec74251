package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.impactmap.Cost;
import org.jspecify.annotations.Nullable;

@Schema(name = "Cost", description = "A cost line as it was recorded or last revised.")
record CostInput(
        UUID costId,
        String description,
        @Schema(description = "Who bears the cost.") String payer,
        CostCategory category,

        @Schema(description = "First project year in which the cost falls; 0 is before the project starts.")
        int firstYear,

        @Schema(description = "Last project year in which the cost falls.")
        int lastYear,

        @Schema(description = "Minor units a year.") @Nullable
        Long fixedAmountMinor,

        @Schema(description = "Minor units for each participant and year.") @Nullable
        Long amountPerParticipantMinor,

        @Schema(description = "The target group whose people are the participants; all groups when absent.") @Nullable
        UUID reachId,

        @Schema(description = "Hours a year that are given, not paid.") @Nullable
        BigDecimal inKindHours,

        @Schema(description = "What an hour in kind is valued at, in minor units.") @Nullable
        Long inKindHourlyRateMinor,

        @Schema(description = "Low and high bounds of figures above.")
        List<FigureRange> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,

        @Schema(description = "Sequence of the event that last recorded or revised the line.")
        long changedSequence) {

    static CostInput of(Cost cost) {
        return new CostInput(
                cost.id().value(),
                cost.description(),
                cost.payer(),
                cost.category(),
                cost.firstYear(),
                cost.lastYear(),
                cost.fixedAmountMinor(),
                cost.amountPerParticipantMinor(),
                cost.reachId() == null ? null : cost.reachId().value(),
                cost.inKindHours(),
                cost.inKindHourlyRateMinor(),
                cost.ranges(),
                cost.evidenceGrade(),
                cost.source(),
                cost.changedSequence());
    }
}
