package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outcome was added. */
public record OutcomeRecorded(
        UUID outcomeId,
        String description,
        String stakeholder,
        ImpactLevel level,
        @Nullable String beneficiary,
        OutcomeStatus status,
        @Nullable UUID reachId,
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
        List<Allocation> allocations)
        implements OutcomeFigures {

    public OutcomeRecorded {
        quantityByYear = List.copyOf(quantityByYear);
        ranges = List.copyOf(ranges);
        allocations = List.copyOf(allocations);
    }
}
