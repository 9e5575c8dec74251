package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The sums by project year, while a map is being valued. */
final class Years {

    private final BigDecimal[] costs;
    private final BigDecimal[] costsNow;
    private final BigDecimal[] benefits;
    private final BigDecimal[] benefitsNow;
    private int last = -1;

    Years(int horizonYears) {
        costs = zeros(horizonYears);
        costsNow = zeros(horizonYears);
        benefits = zeros(horizonYears);
        benefitsNow = zeros(horizonYears);
    }

    private static BigDecimal[] zeros(int horizonYears) {
        BigDecimal[] zeros = new BigDecimal[horizonYears + 1];
        Arrays.fill(zeros, BigDecimal.ZERO);
        return zeros;
    }

    void addCost(int year, BigDecimal amount, BigDecimal now) {
        costs[year] = costs[year].add(amount, DIGITS);
        costsNow[year] = costsNow[year].add(now, DIGITS);
        last = Math.max(last, year);
    }

    void addBenefit(int year, BigDecimal amount, BigDecimal now) {
        benefits[year] = benefits[year].add(amount, DIGITS);
        benefitsNow[year] = benefitsNow[year].add(now, DIGITS);
        last = Math.max(last, year);
    }

    BigDecimal sumOfCosts() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int year = 0; year <= last; year++) {
            sum = sum.add(costs[year], DIGITS);
        }
        return sum;
    }

    List<YearValue> values(Discounting discounting) {
        List<YearValue> values = new ArrayList<>(last + 1);
        for (int year = 0; year <= last; year++) {
            values.add(new YearValue(
                    year, costs[year], benefits[year], discounting.factor(year), costsNow[year], benefitsNow[year]));
        }
        return List.copyOf(values);
    }
}
