package nl.impactkaart.valuation.uncertainty;

import java.util.List;
import nl.impactkaart.valuation.Adjustment;

/** The present value of an outcome in doubles. What does not depend on a drawn figure is computed once. */
final class CompiledOutcome {

    private final List<CompiledSum.Term> terms;
    private final Adjustment adjustment;
    private final Operand unitValue;
    private final double price;
    private final Operand[] drawnDeductions;

    /** What the fixed deductions leave of one. */
    private final double left;

    private final double unbiased;
    private final Operand dropOff;
    private final Operand durationYears;

    CompiledOutcome(OutcomeFormula formula, Adjustment adjustment, DrawnFigures figures, double[] discountFactors) {
        this.adjustment = adjustment;
        unitValue = figures.operand(formula.unitValue());
        price = formula.prices().index().doubleValue()
                / formula.prices().ownIndex().doubleValue();
        List<Operand> deductions =
                formula.deductions().stream().map(figures::operand).toList();
        drawnDeductions = deductions.stream().filter(Operand::isDrawn).toArray(Operand[]::new);
        double fixed = 1;
        for (Operand deduction : deductions) {
            if (!deduction.isDrawn()) {
                fixed = less(fixed, deduction.fixed());
            }
        }
        left = fixed;
        unbiased = 1 - formula.optimismBias().doubleValue();
        dropOff = figures.operand(formula.dropOff());
        durationYears = figures.operand(formula.durationYears());
        CompiledSum quantities = CompiledSum.of(formula.quantities(), figures, discountFactors);
        terms = dropOff.isDrawn() ? quantities.terms() : faded(quantities, 1 - dropOff.fixed());
    }

    private double less(double share, double deduction) {
        return switch (adjustment) {
            case MULTIPLICATIVE -> share * (1 - deduction);
            case SUBTRACTIVE -> share - deduction;
        };
    }

    /** In each term the sum of all years until then, faded: with a fixed drop-off nothing else is needed. */
    private static List<CompiledSum.Term> faded(CompiledSum quantities, double kept) {
        return quantities.terms().stream()
                .map(term -> {
                    double[] sums = new double[term.discounted().length];
                    double sum = 0;
                    double share = 1;
                    for (int k = 0; k < sums.length; k++) {
                        sum += share * term.discounted()[k];
                        sums[k] = sum;
                        share *= kept;
                    }
                    return new CompiledSum.Term(term.drawn(), sums);
                })
                .toList();
    }

    double presentValue(double[] drawn) {
        double unit = unitValue.in(drawn) * price;
        double share = left;
        for (Operand deduction : drawnDeductions) {
            share = less(share, deduction.in(drawn));
        }
        // Deductions that are subtracted may be drawn so high that they sum above 1: then nothing is left.
        share = StrictMath.max(0, share) * (unit > 0 ? unbiased : 1);
        return unit * share * units(drawn);
    }

    private double units(double[] drawn) {
        double units = 0;
        for (CompiledSum.Term term : terms) {
            int years = StrictMath.min((int) durationYears.in(drawn), term.discounted().length);
            double sum = dropOff.isDrawn()
                    ? fading(term.discounted(), years, 1 - dropOff.in(drawn))
                    : term.discounted()[years - 1];
            units += term.times(drawn) * sum;
        }
        return units;
    }

    private static double fading(double[] discounted, int years, double kept) {
        double sum = 0;
        for (int k = years - 1; k >= 0; k--) {
            sum = discounted[k] + kept * sum;
        }
        return sum;
    }
}
