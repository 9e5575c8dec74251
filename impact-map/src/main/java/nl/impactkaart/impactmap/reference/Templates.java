package nl.impactkaart.impactmap.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.EvidenceGrade;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes of reference projects, in the form of those of a map: a quantity is an incidence, with no target group yet, or
 * an absolute one when nobody was counted.
 */
final class Templates {

    private static final int DECIMALS = 12;
    private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);

    private Templates() {}

    /** An outcome of a catalogue. */
    static OutcomeRecorded of(ReferenceOutcome outcome) {
        return new OutcomeRecorded(
                outcome.outcomeId(),
                outcome.description(),
                outcome.stakeholder(),
                outcome.level(),
                outcome.beneficiary(),
                outcome.status(),
                null,
                outcome.incidence(),
                null,
                List.of(),
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
                List.of(),
                outcome.evidenceGrade(),
                outcome.rationale(),
                List.of());
    }

    static OutcomeRecorded of(Outcome outcome, ImpactMap map) {
        BigDecimal incidence = incidence(outcome, map);
        return new OutcomeRecorded(
                outcome.id().value(),
                outcome.description(),
                outcome.stakeholder(),
                outcome.level(),
                outcome.beneficiary(),
                outcome.status(),
                null,
                incidence,
                incidence == null ? outcome.quantityPerYear() : null,
                incidence == null ? outcome.quantityByYear() : List.of(),
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
                List.of(),
                outcome.evidenceGrade(),
                outcome.rationale(),
                List.of());
    }

    /** The outcome as another approach has it: so much of the effect, for that target group. */
    static OutcomeRecorded derived(OutcomeRecorded template, BigDecimal effect, UUID reachId, UUID outcomeId) {
        return new OutcomeRecorded(
                outcomeId,
                template.description(),
                template.stakeholder(),
                template.level(),
                template.beneficiary(),
                template.status(),
                template.incidence() == null ? null : reachId,
                scaled(template.incidence(), effect),
                scaled(template.quantityPerYear(), effect),
                template.quantityByYear().stream()
                        .map(quantity -> rounded(quantity.multiply(effect)))
                        .toList(),
                template.unit(),
                template.unitValueMinor(),
                template.valueSource(),
                template.priceLevelYear(),
                template.startYear(),
                template.durationYears(),
                template.deadweight(),
                template.displacement(),
                template.attribution(),
                template.leakage(),
                template.substitution(),
                template.dropOff(),
                List.of(),
                elsewhere(template.evidenceGrade()),
                template.rationale(),
                List.of());
    }

    /** The components of a derived outcome that say what the reference says. */
    static List<String> figures(OutcomeRecorded derived) {
        List<String> figures = new ArrayList<>();
        figures.add(
                derived.incidence() != null
                        ? "incidence"
                        : derived.quantityPerYear() != null ? "quantityPerYear" : "quantityByYear");
        if (derived.unitValueMinor() != null) {
            figures.add("unitValueMinor");
        }
        figures.addAll(List.of(
                "startYear",
                "durationYears",
                "deadweight",
                "displacement",
                "attribution",
                "leakage",
                "substitution",
                "dropOff"));
        return figures;
    }

    /** What was measured there is research here. */
    private static @Nullable EvidenceGrade elsewhere(@Nullable EvidenceGrade grade) {
        return grade == EvidenceGrade.MEASURED ? EvidenceGrade.RESEARCHED : grade;
    }

    /** Units for each person reached, over all years of the outcome; null when nobody is reached in any of them. */
    private static @Nullable BigDecimal incidence(Outcome outcome, ImpactMap map) {
        if (outcome.incidence() != null) {
            return outcome.incidence();
        }
        long people = 0;
        BigDecimal units = BigDecimal.ZERO;
        for (int k = 0; k < outcome.durationYears(); k++) {
            people += map.people((ReachId) null, outcome.startYear() + k);
            units = units.add(
                    outcome.quantityPerYear() == null ? outcome.quantityByYear().get(k) : outcome.quantityPerYear());
        }
        return people == 0 ? null : rounded(units.divide(BigDecimal.valueOf(people), PRECISION));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal quantity, BigDecimal effect) {
        return quantity == null ? null : rounded(quantity.multiply(effect));
    }

    private static BigDecimal rounded(BigDecimal quantity) {
        return quantity.scale() <= DECIMALS ? quantity : quantity.setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
