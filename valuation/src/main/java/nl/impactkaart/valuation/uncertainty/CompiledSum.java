package nl.impactkaart.valuation.uncertainty;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A yearly sum in doubles, discounted, as terms: what is drawn multiplies what is fixed.
 *
 * @param terms those that multiply the same drawn figures are one
 */
record CompiledSum(List<Term> terms) {

    /**
     * @param drawn indexes of the figures that multiply it
     * @param discounted by year, before that
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record Term(int[] drawn, double[] discounted) {

        /** The product of the figures that are drawn. */
        double times(double[] values) {
            double product = 1;
            for (int index : drawn) {
                product *= values[index];
            }
            return product;
        }
    }

    /** @param discountFactors by project year; 1 for each where nothing is discounted */
    static CompiledSum of(YearlySum sum, DrawnFigures figures, double[] discountFactors) {
        Map<List<Integer>, double[]> byDrawn = new LinkedHashMap<>();
        for (YearlyPart part : sum.parts()) {
            List<Integer> drawn = new ArrayList<>();
            double fixed = 1;
            for (Figure figure : part.figures()) {
                Operand operand = figures.operand(figure);
                if (operand.isDrawn()) {
                    drawn.add(operand.index());
                } else {
                    fixed *= operand.fixed();
                }
            }
            double[] discounted = byDrawn.computeIfAbsent(drawn, _ -> new double[sum.years()]);
            double over = part.over().doubleValue();
            for (int i = 0; i < part.units().size(); i++) {
                int year = part.offset() + i;
                double amount = part.units().get(i).doubleValue() * fixed / over;
                discounted[year] += amount * discountFactors[sum.firstYear() + year];
            }
        }
        return new CompiledSum(byDrawn.entrySet().stream()
                .map(term -> new Term(
                        term.getKey().stream().mapToInt(Integer::intValue).toArray(), term.getValue()))
                .toList());
    }

    /** With all years of a term in its first. */
    CompiledSum summed() {
        return new CompiledSum(terms.stream()
                .map(term -> {
                    double sum = 0;
                    for (double amount : term.discounted()) {
                        sum += amount;
                    }
                    return new Term(term.drawn(), new double[] {sum});
                })
                .toList());
    }

    /** The whole of a sum whose terms are {@link #summed}. */
    double total(double[] drawn) {
        double total = 0;
        for (Term term : terms) {
            total += term.times(drawn) * term.discounted()[0];
        }
        return total;
    }
}
