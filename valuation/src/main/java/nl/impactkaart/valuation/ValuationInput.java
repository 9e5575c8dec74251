package nl.impactkaart.valuation;

import java.util.List;

/**
 * What is valued, and how. All amounts are in minor units of one currency.
 *
 * <p>A year outside the horizon is refused, and so are subtracted deductions that sum above 1.
 */
public record ValuationInput(Method method, List<CostLine> costs, List<OutcomeLine> outcomes) {

    public ValuationInput {
        costs = List.copyOf(costs);
        outcomes = List.copyOf(outcomes);
        for (CostLine cost : costs) {
            cost.amounts().forEach(amount -> requireWithin(method, "cost " + cost.id(), 0, amount.year()));
        }
        for (OutcomeLine outcome : outcomes) {
            requireWithin(method, "outcome " + outcome.id(), 1, outcome.lastYear());
            NetFactor.of(outcome, method.adjustment());
        }
    }

    private static void requireWithin(Method method, String line, int firstYear, int year) {
        if (year < firstYear || year > method.horizonYears()) {
            throw new IllegalArgumentException("%s reaches year %d; the method values years %d to %d"
                    .formatted(line, year, firstYear, method.horizonYears()));
        }
    }
}
