package nl.impactkaart.valuation.uncertainty;

import java.util.List;
import nl.impactkaart.valuation.Method;
import nl.impactkaart.valuation.ValuationInput;

/**
 * How the lines that are valued follow from figures. Source: docs/method/uncertainty.md.
 *
 * @param costs in the order of the lines, as are the outcomes
 */
public record MapFormula(Method method, List<CostFormula> costs, List<OutcomeFormula> outcomes) {

    public MapFormula {
        costs = List.copyOf(costs);
        outcomes = List.copyOf(outcomes);
    }

    /** What is valued as long as no figure varies. */
    public ValuationInput input() {
        return new ValuationInput(
                method,
                costs.stream().map(CostFormula::line).toList(),
                outcomes.stream().map(OutcomeFormula::line).toList());
    }
}
