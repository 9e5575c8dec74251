package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * After how many months a map has earned back what it costs, unrounded. Source: docs/method/results.md.
 *
 * @param paybackMonths the SROI guide's: all costs ÷ a month's benefits of project year 1, neither discounted; absent
 *     without costs, and where year 1 brings no benefit or harm
 * @param paybackMonthsCumulative when the discounted benefits, spread evenly over each year, first amount to the costs
 *     that the return factor counts; months from the start of the project; absent without costs, and where they never do
 */
public record Payback(
        @Nullable BigDecimal paybackMonths, @Nullable BigDecimal paybackMonthsCumulative) {

    private static final BigDecimal MONTHS_A_YEAR = BigDecimal.valueOf(12);

    /** Of a map that has been valued. */
    public static Payback of(Valuation valuation) {
        return new Payback(
                simple(valuation.undiscountedCosts(), valuation.years()),
                cumulative(valuation.presentValueOfCosts(), valuation.years()));
    }

    private static @Nullable BigDecimal simple(BigDecimal costs, List<YearValue> years) {
        if (costs.signum() <= 0 || years.size() < 2) {
            return null;
        }
        BigDecimal firstYear = years.get(1).benefits();
        return firstYear.signum() <= 0 ? null : months(costs, firstYear);
    }

    private static @Nullable BigDecimal cumulative(BigDecimal costs, List<YearValue> years) {
        if (costs.signum() <= 0) {
            return null;
        }
        BigDecimal unpaid = costs;
        for (YearValue year : years) {
            BigDecimal benefits = year.presentValueOfBenefits();
            if (benefits.compareTo(unpaid) >= 0) {
                BigDecimal before = MONTHS_A_YEAR.multiply(BigDecimal.valueOf(year.year() - 1L));
                return before.add(months(unpaid, benefits), DIGITS);
            }
            unpaid = unpaid.subtract(benefits, DIGITS);
        }
        return null;
    }

    /** In how many months the benefits of a year, spread evenly over it, amount to this. */
    private static BigDecimal months(BigDecimal amount, BigDecimal benefitsOfYear) {
        return amount.multiply(MONTHS_A_YEAR, DIGITS).divide(benefitsOfYear, DIGITS);
    }
}
