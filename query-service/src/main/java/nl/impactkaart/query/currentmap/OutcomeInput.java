package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.contracts.impactmap.ReferenceCompared;
import nl.impactkaart.contracts.impactmap.ReferenceKind;
import nl.impactkaart.impactmap.Comparison;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Outcome",
        description = "An outcome as it was recorded or last revised. Its quantity is given in exactly one way: an"
                + " incidence of a reached group, one quantity for each year, or a quantity by year.")
record OutcomeInput(
        UUID outcomeId,
        String description,

        @Schema(description = "Who experiences the outcome.")
        String stakeholder,

        ImpactLevel level,

        @Schema(description = "Who benefits in money or kind; the stakeholder when absent.") @Nullable
        String beneficiary,

        OutcomeStatus status,

        @Schema(description = "The target group that the incidence refers to.") @Nullable
        UUID reachId,

        @Schema(description = "Units for each person reached.") @Nullable
        BigDecimal incidence,

        @Schema(description = "Units in each year of the outcome.") @Nullable
        BigDecimal quantityPerYear,

        @Schema(description = "Units by year of the outcome.")
        List<BigDecimal> quantityByYear,

        @Schema(description = "What is counted: visits, people, hours.")
        String unit,

        @Schema(description = "What one unit is worth, in minor units; negative for harm.") @Nullable
        Long unitValueMinor,

        @Schema(description = "Where the unit value comes from.") @Nullable
        String valueSource,

        @Schema(description = "The calendar year whose prices the unit value is in.") @Nullable
        Integer priceLevelYear,

        @Schema(description = "Project year in which the outcome begins, from 1.")
        int startYear,

        @Schema(description = "For how many years it lasts.")
        int durationYears,

        @Schema(description = "Fraction that would have happened anyway.")
        BigDecimal deadweight,

        @Schema(description = "Fraction that only moved elsewhere.")
        BigDecimal displacement,

        @Schema(description = "Fraction that is due to others.")
        BigDecimal attribution,

        @Schema(description = "Fraction that leaks away to people outside the target group.")
        BigDecimal leakage,

        @Schema(description = "Fraction that replaces something else of the same people.")
        BigDecimal substitution,

        @Schema(description = "Fraction by which the outcome fades each year after its first.")
        BigDecimal dropOff,

        @Schema(description = "Low and high bounds of figures above.")
        List<FigureRange> ranges,

        @Nullable EvidenceGrade evidenceGrade,
        @Nullable String rationale,

        @Schema(description = "Parts of its value that are credited to those who pay; together 1 at most.")
        List<Allocation> allocations,

        @Schema(description = "The reference project whose figures it has; absent once they are revised.") @Nullable
        Derivation derivedFrom,

        @Schema(description = "Sequence of the event that last recorded or revised the outcome.")
        long changedSequence) {

    @Schema(description = "How an outcome was derived from a reference project.")
    record Derivation(
            ReferenceKind kind,
            UUID referenceId,

            @Schema(description = "As the reference was called then.")
            String referenceName,

            @Schema(description = "Factor on the reference's quantity: 1 is as much, 0.5 half.")
            BigDecimal effect,

            @Nullable String rationale) {

        /** By the latest comparison whose figures the outcome still has. */
        static @Nullable Derivation of(Outcome outcome, ImpactMap map) {
            for (Comparison comparison : map.comparisons().reversed()) {
                if (comparison.derives(outcome)) {
                    return of(outcome.id().value(), comparison.compared());
                }
            }
            return null;
        }

        private static @Nullable Derivation of(UUID outcomeId, ReferenceCompared compared) {
            return compared.outcomes().stream()
                    .filter(derived -> derived.outcomeId().equals(outcomeId))
                    .findFirst()
                    .map(derived -> new Derivation(
                            compared.kind(),
                            compared.referenceId(),
                            compared.referenceName(),
                            derived.effect(),
                            derived.rationale()))
                    .orElse(null);
        }
    }

    static OutcomeInput of(Outcome outcome, ImpactMap map) {
        return new OutcomeInput(
                outcome.id().value(),
                outcome.description(),
                outcome.stakeholder(),
                outcome.level(),
                outcome.beneficiary(),
                outcome.status(),
                outcome.reachId() == null ? null : outcome.reachId().value(),
                outcome.incidence(),
                outcome.quantityPerYear(),
                outcome.quantityByYear(),
                outcome.unit(),
                outcome.unitValueMinor(),
                outcome.valueSource(),
                outcome.priceLevelYear(),
                outcome.startYear(),
                outcome.durationYears(),
                outcome.deadweight(),
                outcome.displacement(),
                outcome.attribution(),
                outcome.leakage(),
                outcome.substitution(),
                outcome.dropOff(),
                outcome.ranges(),
                outcome.evidenceGrade(),
                outcome.rationale(),
                outcome.allocations(),
                Derivation.of(outcome, map),
                outcome.changedSequence());
    }
}
