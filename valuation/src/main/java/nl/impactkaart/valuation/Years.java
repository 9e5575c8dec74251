package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums by project year, undiscounted while a map is being valued: a year is discounted once, as a whole. */
final class Years {

    private final BigDecimal[] costs;
    private final BigDecimal[] benefits;
    private int last = -1;

    Years(int horizonYears) {
        costs = zeros(horizonYears);
        benefits = zeros(horizonYears);
    }

    private static BigDecimal[] zeros(int horizonYears) {
        BigDecimal[] zeros = new BigDecimal[horizonYears + 1];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    void addCost(int year, BigDecimal amount) {
        costs[year] = costs[year].add(amount, DIGITS);
        last = Math.max(last, year);
    }

    void addBenefit(int year, BigDecimal amount) {
        benefits[year] = benefits[year].add(amount, DIGITS);
        last = Math.max(last, year);
    }

    BigDecimal sumOfCosts() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year <= last; year++) {
            sum = sum.add(costs[year], DIGITS);
        }
        return sum;
    }

    List<YearValue> values(Discounting discounting, boolean costsDiscounted) {
        List<YearValue> values = new ArrayList<>(last + 1);
        for (int year = 0; year <= last; year++) {
            values.add(new YearValue(
                    year,
                    costs[year],
                    benefits[year],
                    discounting.factor(year),
                    costsDiscounted ? discounting.value(year, costs[year]) : costs[year],
                    discounting.value(year, benefits[year])));
        }
        return List.copyOf(values);
    }
}
