package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.impactkaart.valuation.Deductions;
import nl.impactkaart.valuation.OutcomeLine;

/**
 * How an outcome follows from figures.
 *
 * @param id of the line
 * @param quantities in each year of the longest duration that is to be valued, from the outcome's start year on
 * @param unitValue minor units
 * @param prices to which the unit value is brought
 * @param deductions five fractions: deadweight, displacement, attribution, leakage, substitution
 * @param optimismBias fraction, off benefits alone
 * @param dropOff fraction a year
 * @param durationYears whole years, 1 to as many as there are quantities
 */
public record OutcomeFormula(
        String id,
        YearlySum quantities,
        Figure unitValue,
        PriceLevel prices,
        List<Figure> deductions,
        BigDecimal optimismBias,
        Figure dropOff,
        Figure durationYears) {

    private static final int DEDUCTIONS = 5;

    public OutcomeFormula {
        deductions = List.copyOf(deductions);
        if (deductions.size() != DEDUCTIONS) {
            throw new IllegalArgumentException(
                    "outcome %s has %d deductions; it has five".formatted(id, deductions.size()));
        }
    }

    /** The line as the map has it. */
    public OutcomeLine line() {
        return line(quantities.amounts(), Figure::value);
    }

    /**
     * The line with another value of one figure.
     *
     * @throws IllegalArgumentException when the figure cannot have that value
     */
    public OutcomeLine line(Figure changed, BigDecimal value) {
        return line(quantities.amounts(changed, value), figure -> figure.equals(changed) ? value : figure.value());
    }

    /** What the line follows from. */
    public Set<Figure> figures() {
        Set<Figure> figures = quantities.figures();
        figures.addAll(deductions);
        Collections.addAll(figures, unitValue, dropOff, durationYears);
        return figures;
    }

    private OutcomeLine line(List<BigDecimal> byYear, Function<Figure, BigDecimal> values) {
        int years = values.apply(durationYears).intValueExact();
        if (years < 1 || years > byYear.size()) {
            throw new IllegalArgumentException("%s is %d; there are quantities for 1 to %d years"
                    .formatted(durationYears.id(), years, byYear.size()));
        }
        List<BigDecimal> less = deductions.stream().map(values).toList();
        return new OutcomeLine(
                id,
                quantities.firstYear(),
                byYear.subList(0, years),
                prices.of(values.apply(unitValue)),
                new Deductions(less.get(0), less.get(1), less.get(2), less.get(3), less.get(4)),
                optimismBias,
                values.apply(dropOff));
    }
}
