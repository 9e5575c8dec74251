package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.contracts.impactmap.OutcomeStatus;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with its units and, when it is priced, its value. Source: docs/method/distribution.md.
 *
 * @param unitsByYear units as counted, before any deduction
 * @param units their sum
 * @param presentValue minor units, unrounded; absent unless it is priced
 * @param costPerUnit all costs of the map for each of its units, in minor units; absent without costs or units, and
 *     for an outcome that is excluded
 */
public record CountedOutcome(
        Outcome outcome,
        List<YearUnits> unitsByYear,
        BigDecimal units,
        @Nullable BigDecimal presentValue,
        @Nullable BigDecimal costPerUnit) {

    /** Units of one project year. */
    public record YearUnits(int year, BigDecimal units) {}

    /** @param costs of the map, present value */
    static CountedOutcome of(Outcome outcome, ImpactMap map, @Nullable BigDecimal presentValue, BigDecimal costs) {
        List<YearUnits> byYear = new ArrayList<>();
        BigDecimal units = BigDecimal.ZERO;
        int year = outcome.startYear();
        for (BigDecimal quantity : MapValuation.quantities(outcome, map)) {
            byYear.add(new YearUnits(year++, quantity));
            units = units.add(quantity);
        }
        boolean counts = outcome.status() != OutcomeStatus.EXCLUDED;
        return new CountedOutcome(
                outcome, List.copyOf(byYear), units, presentValue, counts ? Ratios.costPer(costs, units) : null);
    }

    /** Fraction of its value that is credited to none of those who pay. */
    public BigDecimal unallocatedShare() {
        return outcome.allocations().stream().map(Allocation::share).reduce(BigDecimal.ONE, BigDecimal::subtract);
    }

    /** Who benefits: the beneficiary, or else the stakeholder. */
    String beneficiary() {
        String named = outcome.beneficiary();
        return named == null ? outcome.stakeholder() : named;
    }

    /** Present value, 0 unless it is priced. */
    BigDecimal value() {
        return presentValue == null ? BigDecimal.ZERO : presentValue;
    }
}
