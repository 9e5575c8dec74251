package nl.impactkaart.impactmap;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeFigures;
import nl.impactkaart.contracts.impactmap.OutcomeRevised;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it stands; its figures mean what {@link OutcomeFigures} says.
 *
 * @param changedSequence of the event that last recorded or revised it
 */
public record Outcome(
        OutcomeId id,
        String description,
        String stakeholder,
        ImpactLevel level,
        @Nullable String beneficiary,
        OutcomeStatus status,
        @Nullable ReachId reachId,
        @Nullable BigDecimal incidence,
        @Nullable BigDecimal quantityPerYear,
        List<BigDecimal> quantityByYear,
        String unit,
        @Nullable Long unitValueMinor,
        @Nullable String valueSource,
        @Nullable Integer priceLevelYear,
        int startYear,
        int durationYears,
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal attribution,
        BigDecimal leakage,
        BigDecimal substitution,
        BigDecimal dropOff,
        List<FigureRange> ranges,
        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String rationale,
        List<Allocation> allocations,
        long changedSequence)
        implements Row<OutcomeId> {

    public Outcome {
        quantityByYear = List.copyOf(quantityByYear);
        ranges = List.copyOf(ranges);
        allocations = List.copyOf(allocations);
    }

    /** Whether these figures are what stands already. */
    public boolean has(OutcomeFigures figures) {
        return equals(of(figures, changedSequence));
    }

    /** The event that would leave it as it stands. */
    public OutcomeRevised revision() {
        return new OutcomeRevised(
                id.value(),
                description,
                stakeholder,
                level,
                beneficiary,
                status,
                ReachId.orNone(reachId),
                incidence,
                quantityPerYear,
                quantityByYear,
                unit,
                unitValueMinor,
                valueSource,
                priceLevelYear,
                startYear,
                durationYears,
                deadweight,
                displacement,
                attribution,
                leakage,
                substitution,
                dropOff,
                ranges,
                evidenceGrade,
                rationale,
                allocations);
    }

    static Outcome of(OutcomeFigures figures, long sequence) {
        return new Outcome(
                new OutcomeId(figures.outcomeId()),
                figures.description(),
                figures.stakeholder(),
                figures.level(),
                figures.beneficiary(),
                figures.status(),
                ReachId.orNull(figures.reachId()),
                figures.incidence(),
                figures.quantityPerYear(),
                figures.quantityByYear(),
                figures.unit(),
                figures.unitValueMinor(),
                figures.valueSource(),
                figures.priceLevelYear(),
                figures.startYear(),
                figures.durationYears(),
                figures.deadweight(),
                figures.displacement(),
                figures.attribution(),
                figures.leakage(),
                figures.substitution(),
                figures.dropOff(),
                figures.ranges(),
                figures.evidenceGrade(),
                figures.rationale(),
                figures.allocations(),
                sequence);
    }
}
