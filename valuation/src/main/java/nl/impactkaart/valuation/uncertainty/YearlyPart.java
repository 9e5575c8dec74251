package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;

/**
 * One part of a yearly cost or quantity: in each year its units × the product of its figures ÷ {@code over}.
 *
 * @param offset of its first year in the sum that it is part of
 * @param units by year, the first at index 0
 * @param figures that multiply every year; none when the part is fixed
 * @param over what is divided by, not 0: 1, or a figure's own value where the figure stands for several in proportion
 */
public record YearlyPart(int offset, List<BigDecimal> units, List<Figure> figures, BigDecimal over) {

    public YearlyPart {
        units = List.copyOf(units);
        figures = List.copyOf(figures);
        if (over.signum() == 0) {
            throw new IllegalArgumentException("over is 0; nothing can be divided by it");
        }
    }

    /** Units in each of successive years, times figures. */
    public static YearlyPart of(List<BigDecimal> units, Figure... figures) {
        return new YearlyPart(0, units, List.of(figures), BigDecimal.ONE);
    }

    /** The part in its year at this index of {@link #units}; exact but for the division. */
    BigDecimal amount(int index, Function<Figure, BigDecimal> values) {
        BigDecimal amount = units.get(index);
        for (Figure figure : figures) {
            amount = amount.multiply(values.apply(figure));
        }
        return over.compareTo(BigDecimal.ONE) == 0 ? amount : amount.divide(over, MathContext.DECIMAL128);
    }
}
