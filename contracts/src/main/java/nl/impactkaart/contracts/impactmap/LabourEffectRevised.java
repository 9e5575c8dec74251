package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a labour-market effect were replaced. */
public record LabourEffectRevised(
        UUID labourEffectId,
        String description,
        String sector,
        int firstYear,
        int lastYear,
        @Nullable BigDecimal hoursPerYear,
        @Nullable BigDecimal hoursPerParticipant,
        @Nullable UUID reachId,
        BigDecimal hoursPerFte,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source)
        implements LabourEffectFigures {

    public LabourEffectRevised {
        ranges = List.copyOf(ranges);
    }
}
