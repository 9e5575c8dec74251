package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.DIGITS;
import static nl.impactkaart.valuation.Arithmetic.FACTOR_DIGITS;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the amounts of a year are multiplied by. Source: docs/method/discounting.md.
 *
 * <p>Computed once for each way of discounting: a map is valued at every change, its method rarely changes.
 */
final class Discounting {

    private static final int REMEMBERED = 64;
    private static final int ANNUITIES_REMEMBERED = 256;
    private static final Remembered<Parameters, Discounting> KNOWN = new Remembered<>(REMEMBERED);

    /** Index is the project year. */
    private final List<BigDecimal> factors;

    private final List<BigDecimal> shown;
    private final Remembered<Fading, Annuity> annuities = new Remembered<>(ANNUITIES_REMEMBERED);

    private Discounting(Parameters parameters) {
        BigDecimal[] ends = ends(parameters);
        BigDecimal[] divisors = divisors(parameters, ends);
        boolean compounded = parameters.valuedAt() == ValuedAt.FINAL_YEAR && parameters.timing() != DiscountTiming.NONE;
        BigDecimal accumulated = compounded ? ends[parameters.horizonYears()] : BigDecimal.ONE;
        factors = Stream.of(divisors)
                .map(divisor -> divisor.compareTo(accumulated) == 0
                        ? BigDecimal.ONE
                        : accumulated.divide(divisor, FACTOR_DIGITS))
                .toList();
        shown = factors.stream().map(factor -> factor.round(DIGITS)).toList();
    }

    /** What one unit of the start has grown to at the end of each year. */
    private static BigDecimal[] ends(Parameters parameters) {
        BigDecimal[] ends = new BigDecimal[parameters.horizonYears() + 1];
        ends[0] = BigDecimal.ONE;
        for (int year = 1; year < ends.length; year++) {
            ends[year] = Arithmetic.factor(ends[year - 1], growth(parameters, year));
        }
        return ends;
    }

    private static BigDecimal[] divisors(Parameters parameters, BigDecimal[] ends) {
        BigDecimal[] divisors = new BigDecimal[ends.length];
        divisors[0] = BigDecimal.ONE;
        // A root takes longer than all the rest, and rates change seldom.
        Remembered<BigDecimal, BigDecimal> roots = new Remembered<>(1);
        for (int year = 1; year < divisors.length; year++) {
            divisors[year] = switch (parameters.timing()) {
                case END -> ends[year];
                case START -> ends[year - 1];
                case MIDDLE ->
                    Arithmetic.factor(
                            ends[year - 1], roots.get(growth(parameters, year), growth -> growth.sqrt(FACTOR_DIGITS)));
                case NONE -> BigDecimal.ONE;
            };
        }
        return divisors;
    }

    private static BigDecimal growth(Parameters parameters, int year) {
        return BigDecimal.ONE.add(rateOf(parameters.rates(), year), FACTOR_DIGITS);
    }

    static Discounting by(Method method) {
        return KNOWN.get(parameters(method), Discounting::new);
    }

    /** By project year; methods that are tried once, in search of a rate, are not remembered. */
    static List<BigDecimal> factors(Method method) {
        Parameters parameters = parameters(method);
        Discounting known = KNOWN.find(parameters);
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
        return annuities.get(
                new Fading(startYear, durationYears, kept),
                _ -> new Annuity(factors.subList(startYear, startYear + durationYears), kept));
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
}
