package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.impactmap.LabourEffect;
import org.jspecify.annotations.Nullable;

@Schema(name = "LabourEffect", description = "A labour-market effect as it was recorded or last revised.")
record LabourEffectInput(
        UUID labourEffectId,
        String description,

        @Schema(description = "The sector of the labour market.")
        String sector,

        @Schema(description = "First project year of the effect.")
        int firstYear,

        @Schema(description = "Last project year of the effect.")
        int lastYear,

        @Schema(description = "Hours a year in all; negative when they are lost.") @Nullable
        BigDecimal hoursPerYear,

        @Schema(description = "Hours for each participant and year; negative when they are lost.") @Nullable
        BigDecimal hoursPerParticipant,

        @Schema(description = "The target group whose people are the participants; all groups when absent.") @Nullable
        UUID reachId,

        @Schema(description = "Hours a year of one full-time job.")
        BigDecimal hoursPerFte,

        @Schema(description = "Low and high bounds of figures above.")
        List<FigureRange> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,

        @Schema(description = "Sequence of the event that last recorded or revised the effect.")
        long changedSequence) {

    static LabourEffectInput of(LabourEffect effect) {
        return new LabourEffectInput(
                effect.id().value(),
                effect.description(),
                effect.sector(),
                effect.firstYear(),
                effect.lastYear(),
                effect.hoursPerYear(),
                effect.hoursPerParticipant(),
                effect.reachId() == null ? null : effect.reachId().value(),
                effect.hoursPerFte(),
                effect.ranges(),
                effect.evidenceGrade(),
                effect.source(),
                effect.changedSequence());
    }
}
