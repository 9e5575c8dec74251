package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums by project year, undiscounted while a map is being valued: a year is discounted once, as a whole. */
final class Years {

    private final BigDecimal[] costs;
    private int last = -1;

    Years(int horizonYears) {
        costs = zeros(horizonYears + 1);
    }

    private static BigDecimal[] zeros(int length) {
        BigDecimal[] zeros = new BigDecimal[length];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    void addCost(int year, BigDecimal amount) {
        costs[year] = costs[year].add(amount, DIGITS);
        reach(year);
    }

    /** There is something to tell until this year. */
    void reach(int year) {
        last = Math.max(last, year);
    }

    BigDecimal sumOfCosts() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year <= last; year++) {
            sum = sum.add(costs[year], DIGITS);
        }
        return sum;
    }

    List<YearValue> values(List<OutcomeValue> outcomes, Discounting discounting, boolean costsDiscounted) {
        return new ComputedList<>(last + 1, () -> {
            BigDecimal[] benefits = benefits(outcomes);
            List<YearValue> values = new ArrayList<>(benefits.length);
            for (int year = 0; year < benefits.length; year++) {
                values.add(new YearValue(
                        year,
                        costs[year],
                        benefits[year],
                        discounting.factor(year),
                        costsDiscounted ? discounting.value(year, costs[year]) : costs[year],
                        discounting.value(year, benefits[year])));
            }
            return values;
        });
    }

    private BigDecimal[] benefits(List<OutcomeValue> outcomes) {
        BigDecimal[] benefits = zeros(last + 1);
        for (OutcomeValue outcome : outcomes) {
            for (YearAmount impact : outcome.impacts()) {
                benefits[impact.year()] = benefits[impact.year()].add(impact.amount(), DIGITS);
            }
        }
        return benefits;
    }
}
