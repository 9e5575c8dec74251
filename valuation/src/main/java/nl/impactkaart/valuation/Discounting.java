package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * By what the amounts of a year are divided. Source: docs/method/discounting.md.
 *
 * <p>Computed once for each way of discounting: a map is valued at every change, its method rarely changes.
 */
final class Discounting {

    private static final int REMEMBERED = 64;
    private static final Map<Parameters, Discounting> KNOWN = Collections.synchronizedMap(new Recent());

    /** Index is the project year. */
    private final BigDecimal[] divisors;

    private final BigDecimal[] factors;

    /** What one unit of the start of the project is at the moment of valuation. */
    private final BigDecimal accumulated;

    private Discounting(Parameters parameters) {
        divisors = new BigDecimal[parameters.horizonYears() + 1];
        factors = new BigDecimal[divisors.length];
        divisors[0] = BigDecimal.ONE;
        BigDecimal endOfPreviousYear = BigDecimal.ONE;
        for (int year = 1; year < divisors.length; year++) {
            BigDecimal growth = BigDecimal.ONE.add(rateOf(parameters.rates(), year), Arithmetic.DIGITS);
            BigDecimal endOfYear = Arithmetic.times(endOfPreviousYear, growth);
            divisors[year] = switch (parameters.timing()) {
                case END -> endOfYear;
                case START -> endOfPreviousYear;
                case MIDDLE -> Arithmetic.times(endOfPreviousYear, growth.sqrt(Arithmetic.DIGITS));
                case NONE -> BigDecimal.ONE;
            };
            endOfPreviousYear = endOfYear;
        }
        boolean compounded = parameters.valuedAt() == ValuedAt.FINAL_YEAR && parameters.timing() != DiscountTiming.NONE;
        accumulated = compounded ? endOfPreviousYear : BigDecimal.ONE;
        for (int year = 0; year < factors.length; year++) {
            factors[year] = value(year, BigDecimal.ONE);
        }
    }

    static Discounting by(Method method) {
        Parameters parameters =
                new Parameters(method.rates(), method.timing(), method.horizonYears(), method.valuedAt());
        return Objects.requireNonNull(KNOWN.computeIfAbsent(parameters, Discounting::new));
    }

    /**
     * The value of an amount at the moment to which the method brings it.
     *
     * @param year project year, 0 to the horizon
     */
    BigDecimal value(int year, BigDecimal amount) {
        BigDecimal divisor = divisors[year];
        if (divisor.compareTo(accumulated) == 0) {
            return amount;
        }
        BigDecimal later = accumulated.compareTo(BigDecimal.ONE) == 0 ? amount : Arithmetic.times(amount, accumulated);
        return later.divide(divisor, Arithmetic.DIGITS);
    }

    /** What one unit of that year is worth at that moment; for display, amounts are divided. */
    BigDecimal factor(int year) {
        return factors[year];
    }

    private static BigDecimal rateOf(List<RateStep> rates, int year) {
        BigDecimal rate = rates.getFirst().ratePerYear();
        for (RateStep step : rates) {
            if (step.fromYear() <= year) {
                rate = step.ratePerYear();
            }
        }
        return rate;
    }

    private record Parameters(List<RateStep> rates, DiscountTiming timing, int horizonYears, ValuedAt valuedAt) {}

    private static final class Recent extends LinkedHashMap<Parameters, Discounting> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Parameters, Discounting> eldest) {
            return size() > REMEMBERED;
        }
    }
}
