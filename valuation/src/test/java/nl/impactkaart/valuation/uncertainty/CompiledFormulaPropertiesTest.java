package nl.impactkaart.valuation.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.impactkaart.valuation.Valuation;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.Valuations;

/** Whichever figures are drawn, and whatever one of them is: the doubles are the decimals to nine digits. */
class CompiledFormulaPropertiesTest {

    private static final double NINE_DIGITS = 1e-9;

    @Property(tries = 500)
    void at_the_values_of_the_map_the_doubles_are_the_decimals(
            @ForAll("formulas") MapFormula formula, @ForAll @IntRange(min = 0, max = 4) int oneInSoManyIsFixed) {
        List<Figure> drawn = new ArrayList<>(Formulas.figures(formula));
        if (oneInSoManyIsFixed > 0) {
            drawn.removeIf(figure -> figure.id().hashCode() % oneInSoManyIsFixed == 0);
        }

        agree(formula, drawn, values(drawn), Valuations.value(formula.input()));
    }

    @Property(tries = 500)
    void at_any_value_of_one_figure_the_doubles_are_the_decimals(
            @ForAll("formulas") MapFormula formula,
            @ForAll @IntRange(max = 1_000) int which,
            @ForAll @IntRange(max = 100) int percent) {
        List<Figure> drawn = Formulas.figures(formula);
        Figure changed = drawn.get(which % drawn.size());
        BigDecimal value = another(changed, BigDecimal.valueOf(percent, 2));
        double[] values = values(drawn);
        values[drawn.indexOf(changed)] = value.doubleValue();

        agree(formula, drawn, values, Valuations.value(changed(formula, changed, value)));
    }

    /** Up to twice as much, for a deduction up to what all five can be together, for a duration up to as long. */
    private static BigDecimal another(Figure figure, BigDecimal share) {
        if (figure.id().startsWith("duration")) {
            return BigDecimal.valueOf(
                    1 + share.multiply(figure.value().subtract(BigDecimal.ONE)).longValue());
        }
        if (figure.id().startsWith("deduction")) {
            return share.multiply(new BigDecimal("0.2"));
        }
        return figure.id().startsWith("drop-off") ? share : figure.value().multiply(share.multiply(BigDecimal.TWO));
    }

    private static ValuationInput changed(MapFormula formula, Figure changed, BigDecimal value) {
        return new ValuationInput(
                formula.method(),
                formula.costs().stream().map(cost -> cost.line(changed, value)).toList(),
                formula.outcomes().stream()
                        .map(outcome -> outcome.line(changed, value))
                        .toList());
    }

    private static double[] values(List<Figure> figures) {
        return figures.stream()
                .mapToDouble(figure -> figure.value().doubleValue())
                .toArray();
    }

    private static void agree(MapFormula formula, List<Figure> drawn, double[] values, Valuation exact) {
        CompiledFormula compiled = new CompiledFormula(formula, new DrawnFigures(drawn));
        // Where harm cancels benefits out, what is left has fewer digits than either.
        double size = exact.outcomes().stream()
                .mapToDouble(outcome -> outcome.presentValue().abs().doubleValue())
                .sum();

        assertThat(compiled.benefits(values))
                .describedAs(Arrays.toString(values))
                .isCloseTo(exact.presentValueOfBenefits().doubleValue(), within(size * NINE_DIGITS));
        assertThat(compiled.costs(values))
                .isCloseTo(
                        exact.presentValueOfCosts().doubleValue(),
                        within(exact.presentValueOfCosts().doubleValue() * NINE_DIGITS));
    }

    @Provide
    Arbitrary<MapFormula> formulas() {
        return Formulas.any();
    }
}
