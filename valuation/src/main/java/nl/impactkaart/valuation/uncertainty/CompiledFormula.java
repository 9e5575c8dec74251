package nl.impactkaart.valuation.uncertainty;

import java.util.Arrays;
import java.util.List;
import nl.impactkaart.valuation.Method;

/** The same formula in doubles: the only place where money is not exact, since a run of thousands would take minutes. */
final class CompiledFormula {

    private final List<CompiledSum> costs;
    private final List<CompiledOutcome> outcomes;

    CompiledFormula(MapFormula formula, DrawnFigures figures) {
        Method method = formula.method();
        double[] factors = method.discountFactors().stream()
                .mapToDouble(factor -> factor.doubleValue())
                .toArray();
        double[] ofCosts = factors;
        if (!method.costsDiscounted()) {
            ofCosts = new double[factors.length];
            Arrays.fill(ofCosts, 1);
        }
        double[] costFactors = ofCosts;
        costs = formula.costs().stream()
                .map(cost ->
                        CompiledSum.of(cost.amounts(), figures, costFactors).summed())
                .toList();
        outcomes = formula.outcomes().stream()
                .map(outcome -> new CompiledOutcome(outcome, method.adjustment(), figures, factors))
                .toList();
    }

    /** Present value of the benefits, minor units. */
    double benefits(double[] drawn) {
        double sum = 0;
        for (CompiledOutcome outcome : outcomes) {
            sum += outcome.presentValue(drawn);
        }
        return sum;
    }

    /** What benefits are set against, minor units. */
    double costs(double[] drawn) {
        double sum = 0;
        for (CompiledSum cost : costs) {
            sum += cost.total(drawn);
        }
        return sum;
    }
}
