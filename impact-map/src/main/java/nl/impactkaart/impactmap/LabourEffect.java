package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.LabourEffectFigures;
import nl.impactkaart.contracts.impactmap.LabourEffectRevised;
import org.jspecify.annotations.Nullable;

/**
 * A labour-market effect as it stands; its figures mean what {@link LabourEffectFigures} says.
 *
 * @param changedSequence of the event that last recorded or revised it
 */
public record LabourEffect(
        LabourEffectId id,
        String description,
        String sector,
        int firstYear,
        int lastYear,
        @Nullable BigDecimal hoursPerYear,
        @Nullable BigDecimal hoursPerParticipant,
        @Nullable ReachId reachId,
        BigDecimal hoursPerFte,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String source,
        long changedSequence)
        implements Row<LabourEffectId> {

    public LabourEffect {
        ranges = List.copyOf(ranges);
    }

    /** Whether these figures are what stands already. */
    public boolean has(LabourEffectFigures figures) {
        return equals(of(figures, changedSequence));
    }

    /** The event that would leave it as it stands. */
    public LabourEffectRevised revision() {
        return new LabourEffectRevised(
                id.value(),
                description,
                sector,
                firstYear,
                lastYear,
                hoursPerYear,
                hoursPerParticipant,
                ReachId.orNone(reachId),
                hoursPerFte,
                ranges,
                evidenceGrade,
                source);
    }

    static LabourEffect of(LabourEffectFigures figures, long sequence) {
        return new LabourEffect(
                new LabourEffectId(figures.labourEffectId()),
                figures.description(),
                figures.sector(),
                figures.firstYear(),
                figures.lastYear(),
                figures.hoursPerYear(),
                figures.hoursPerParticipant(),
                ReachId.orNull(figures.reachId()),
                figures.hoursPerFte(),
                figures.ranges(),
                figures.evidenceGrade(),
                figures.source(),
                sequence);
    }
}
