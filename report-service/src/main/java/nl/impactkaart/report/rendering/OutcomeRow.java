package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.contracts.impactmap.ImpactLevel;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.valuation.OutcomeValue;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in the JSON report; one that is not priced has no values. Amounts are in whole units of the currency.
 *
 * @param incidence units for each person reached; or else a quantity is given
 * @param netFactor fraction that is left after all deductions
 * @param impactFirstYear value of its first year after deductions, undiscounted
 * @param presentValue sum of the discounted impacts
 */
record OutcomeRow(
        String id,
        String description,
        String stakeholder,
        ImpactLevel level,
        OutcomeStatus status,
        String unit,
        @Nullable BigDecimal incidence,
        @Nullable BigDecimal quantityPerYear,
        List<BigDecimal> quantityByYear,
        @Nullable BigDecimal unitValue,
        @Nullable String valueSource,
        int startYear,
        int durationYears,
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal attribution,
        BigDecimal leakage,
        BigDecimal substitution,
        BigDecimal dropOff,
        @Nullable BigDecimal netFactor,
        @Nullable BigDecimal impactFirstYear,
        @Nullable BigDecimal presentValue) {

    static List<OutcomeRow> of(ImpactMap map, Valuation valuation) {
        int digits = map.startedProject().fractionDigits();
        Map<String, OutcomeValue> values =
                valuation.outcomes().stream().collect(Collectors.toMap(OutcomeValue::id, Function.identity()));
        return map.outcomes().stream()
                .map(outcome -> of(outcome, values.get(outcome.id().value().toString()), digits))
                .toList();
    }

    private static OutcomeRow of(Outcome outcome, @Nullable OutcomeValue value, int digits) {
        return new OutcomeRow(
                outcome.id().value().toString(),
                outcome.description(),
                outcome.stakeholder(),
                outcome.level(),
                outcome.status(),
                outcome.unit(),
                outcome.incidence(),
                outcome.quantityPerYear(),
                outcome.quantityByYear(),
                outcome.unitValueMinor() == null
                        ? null
                        : Rounding.money(BigDecimal.valueOf(outcome.unitValueMinor()), digits),
                outcome.valueSource(),
                outcome.startYear(),
                outcome.durationYears(),
                outcome.deadweight(),
                outcome.displacement(),
                outcome.attribution(),
                outcome.leakage(),
                outcome.substitution(),
                outcome.dropOff(),
                value == null ? null : Rounding.factor(value.netFactor()),
                value == null ? null : Rounding.money(value.impactFirstYear(), digits),
                value == null ? null : Rounding.money(value.presentValue(), digits));
    }
}
