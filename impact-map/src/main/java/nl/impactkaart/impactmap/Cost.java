package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.contracts.impactmap.CostFigures;
import nl.impactkaart.contracts.impactmap.CostRevised;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import org.jspecify.annotations.Nullable;

/**
 * A cost line as it stands; its figures mean what {@link CostFigures} says.
 *
 * @param changedSequence of the event that last recorded or revised it
 */
public record Cost(
        CostId id,
        String description,
        String payer,
        CostCategory category,
        int firstYear,
        int lastYear,
        @Nullable Long fixedAmountMinor,
        @Nullable Long amountPerParticipantMinor,
        @Nullable ReachId reachId,
        @Nullable BigDecimal inKindHours,
        @Nullable Long inKindHourlyRateMinor,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,
        long changedSequence)
        implements Row<CostId> {

    public Cost {
        ranges = List.copyOf(ranges);
    }

    /** Whether these figures are what stands already. */
    public boolean has(CostFigures figures) {
        return equals(of(figures, changedSequence));
    }

    /** The event that would leave it as it stands. */
    public CostRevised revision() {
        return new CostRevised(
                id.value(),
                description,
                payer,
                category,
                firstYear,
                lastYear,
                fixedAmountMinor,
                amountPerParticipantMinor,
                ReachId.orNone(reachId),
                inKindHours,
                inKindHourlyRateMinor,
                ranges,
                evidenceGrade,
                source);
    }

    static Cost of(CostFigures figures, long sequence) {
        return new Cost(
                new CostId(figures.costId()),
                figures.description(),
                figures.payer(),
                figures.category(),
                figures.firstYear(),
                figures.lastYear(),
                figures.fixedAmountMinor(),
                figures.amountPerParticipantMinor(),
                ReachId.orNull(figures.reachId()),
                figures.inKindHours(),
                figures.inKindHourlyRateMinor(),
                figures.ranges(),
                figures.evidenceGrade(),
                figures.source(),
                sequence);
    }
}
