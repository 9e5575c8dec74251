package nl.impactkaart.valuation;

import java.util.List;

/**
 * What is valued, and how. All amounts are in minor units of one currency.
 *
 * <p>Refused with an {@link IllegalArgumentException} that names line and field: a year outside the method's horizon,
 * and deductions that sum above 1 where the method subtracts them.
 *
 * @param method gives the horizon that every line must keep to
 * @param costs from year 0
 * @param outcomes only those that are priced, from year 1
 */
public record ValuationInput(Method method, List<CostLine> costs, List<OutcomeLine> outcomes) {

    public ValuationInput {
        costs = List.copyOf(costs);
        outcomes = List.copyOf(outcomes);
        int horizonYears = method.horizonYears();
        for (CostLine cost : costs) {
            for (YearAmount amount : cost.amounts()) {
                if (amount.year() < 0 || amount.year() > horizonYears) {
                    throw new IllegalArgumentException("amounts of cost %s hold year %d; years lie between 0 and %d"
                            .formatted(cost.id(), amount.year(), horizonYears));
                }
            }
        }
        for (OutcomeLine outcome : outcomes) {
            if (outcome.lastYear() > horizonYears) {
                throw new IllegalArgumentException(
                        "startYear and quantities of outcome %s reach year %d; horizonYears is %d"
                                .formatted(outcome.id(), outcome.lastYear(), horizonYears));
            }
            NetFactor.of(outcome, method.adjustment());
        }
    }
}
