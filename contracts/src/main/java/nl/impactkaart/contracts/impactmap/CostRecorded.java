package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cost line was added. */
public record CostRecorded(
        UUID costId,
        String description,
        String payer,
        CostCategory category,
        int firstYear,
        int lastYear,
        @Nullable Long fixedAmountMinor,
        @Nullable Long amountPerParticipantMinor,
        @Nullable UUID reachId,
        @Nullable BigDecimal inKindHours,
        @Nullable Long inKindHourlyRateMinor,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source)
        implements CostFigures {

    public CostRecorded {
        ranges = List.copyOf(ranges);
    }
}
