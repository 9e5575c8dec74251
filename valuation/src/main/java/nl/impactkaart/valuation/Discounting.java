package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;
import static nl.impactkaart.valuation.Arithmetic.FACTOR_DIGITS;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the amounts of a year are multiplied by. Source: docs/method/discounting.md.
 *
 * <p>Computed once for each way of discounting: a map is valued at every change, its method rarely changes.
 */
final class Discounting {

    private static final int REMEMBERED = 64;
    private static final int ANNUITIES_REMEMBERED = 256;
    private static final Map<Parameters, Discounting> KNOWN = Collections.synchronizedMap(new Recent());

    /** Index is the project year. */
    private final List<BigDecimal> factors;

    private final List<BigDecimal> shown;
    private final Map<Fading, Annuity> annuities = new ConcurrentHashMap<>();

    private Discounting(Parameters parameters) {
        BigDecimal[] divisors = new BigDecimal[parameters.horizonYears() + 1];
        divisors[0] = BigDecimal.ONE;
        BigDecimal endOfPreviousYear = BigDecimal.ONE;
        BigDecimal growth = BigDecimal.ONE;
        BigDecimal halfAYear = BigDecimal.ONE;
        for (int year = 1; year < divisors.length; year++) {
            BigDecimal growthNow = BigDecimal.ONE.add(rateOf(parameters.rates(), year), FACTOR_DIGITS);
            if (parameters.timing() == DiscountTiming.MIDDLE && growthNow.compareTo(growth) != 0) {
                halfAYear = growthNow.sqrt(FACTOR_DIGITS);
            }
            growth = growthNow;
            BigDecimal endOfYear = Arithmetic.factor(endOfPreviousYear, growth);
            divisors[year] = switch (parameters.timing()) {
                case END -> endOfYear;
                case START -> endOfPreviousYear;
                case MIDDLE -> Arithmetic.factor(endOfPreviousYear, halfAYear);
                case NONE -> BigDecimal.ONE;
            };
            endOfPreviousYear = endOfYear;
        }
        boolean compounded = parameters.valuedAt() == ValuedAt.FINAL_YEAR && parameters.timing() != DiscountTiming.NONE;
        BigDecimal accumulated = compounded ? endOfPreviousYear : BigDecimal.ONE;
        factors = Stream.of(divisors)
                .map(divisor -> divisor.compareTo(accumulated) == 0
                        ? BigDecimal.ONE
                        : accumulated.divide(divisor, FACTOR_DIGITS))
                .toList();
        shown = factors.stream().map(factor -> factor.round(DIGITS)).toList();
    }

    static Discounting by(Method method) {
        return Objects.requireNonNull(KNOWN.computeIfAbsent(parameters(method), Discounting::new));
    }

    /** By project year; methods that are tried once, in search of a rate, are not remembered. */
    static List<BigDecimal> factors(Method method) {
        Parameters parameters = parameters(method);
        Discounting known = KNOWN.get(parameters);
        return (known == null ? new Discounting(parameters) : known).shown;
    }

    private static Parameters parameters(Method method) {
        return new Parameters(method.rates(), method.timing(), method.horizonYears(), method.valuedAt());
    }

    /**
     * The value of an amount at the moment to which the method brings it.
     *
     * @param year project year, 0 to the horizon
     */
    BigDecimal value(int year, BigDecimal amount) {
        BigDecimal factor = factors.get(year);
        return factor.compareTo(BigDecimal.ONE) == 0 ? amount : Arithmetic.times(amount, factor);
    }

    /** What one unit of that year is worth at that moment, at the digits of an amount. */
    BigDecimal factor(int year) {
        return shown.get(year);
    }

    /** What a unit a year is worth from {@code startYear} on, of which {@code kept} is left each year. */
    Annuity annuity(int startYear, int durationYears, BigDecimal kept) {
        Fading fading = new Fading(startYear, durationYears, kept);
        Annuity known = annuities.get(fading);
        if (known != null) {
            return known;
        }
        Annuity annuity = new Annuity(factors.subList(startYear, startYear + durationYears), kept);
        // Drop-offs that were tried once, in search of one, must not stay for ever.
        if (annuities.size() >= ANNUITIES_REMEMBERED) {
            annuities.clear();
        }
        annuities.put(fading, annuity);
        return annuity;
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

    private record Fading(int startYear, int durationYears, BigDecimal kept) {}

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
