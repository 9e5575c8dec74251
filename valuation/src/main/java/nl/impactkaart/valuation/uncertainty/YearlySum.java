package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** A yearly cost or quantity in successive project years, as the sum of its parts. */
public final class YearlySum {

    private final int firstYear;
    private final List<YearlyPart> parts;
    private final List<BigDecimal> amounts;

    /**
     * Parts that are added up year by year.
     *
     * @param firstYear project year
     * @param years how many, at least one
     * @throws IllegalArgumentException when a part lies outside those years
     */
    public YearlySum(int firstYear, int years, List<YearlyPart> parts) {
        this.firstYear = firstYear;
        this.parts = List.copyOf(parts);
        List<BigDecimal> sums = new ArrayList<>(Collections.nCopies(years, BigDecimal.ZERO));
        for (YearlyPart part : parts) {
            if (part.offset() < 0 || part.offset() + part.units().size() > years) {
                throw new IllegalArgumentException("a part runs from year %d for %d years; the sum has %d years"
                        .formatted(part.offset(), part.units().size(), years));
            }
            add(part, sums, index -> part.amount(index, Figure::value));
        }
        amounts = List.copyOf(sums);
    }

    int firstYear() {
        return firstYear;
    }

    int years() {
        return amounts.size();
    }

    List<YearlyPart> parts() {
        return parts;
    }

    Set<Figure> figures() {
        Set<Figure> figures = new LinkedHashSet<>();
        parts.forEach(part -> figures.addAll(part.figures()));
        return figures;
    }

    /** By year, the first at index 0. */
    List<BigDecimal> amounts() {
        return amounts;
    }

    /** The same with another value of one figure; only the parts that hold it are computed anew. */
    List<BigDecimal> amounts(Figure changed, BigDecimal value) {
        List<YearlyPart> affected =
                parts.stream().filter(part -> part.figures().contains(changed)).toList();
        if (affected.isEmpty()) {
            return amounts;
        }
        List<BigDecimal> sums = new ArrayList<>(amounts);
        for (YearlyPart part : affected) {
            add(
                    part,
                    sums,
                    index -> part.amount(index, figure -> figure.equals(changed) ? value : figure.value())
                            .subtract(part.amount(index, Figure::value)));
        }
        return sums;
    }

    private static void add(YearlyPart part, List<BigDecimal> sums, IntFunction<BigDecimal> amount) {
        for (int i = 0; i < part.units().size(); i++) {
            int year = part.offset() + i;
            sums.set(year, sums.get(year).add(amount.apply(i)));
        }
    }
}
