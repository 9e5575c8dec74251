package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a map is valued: an id, a version and every parameter, so that a figure can be made again.
 * Source: docs/method/presets.md.
 *
 * <p>Parameters without meaning are refused with an {@link IllegalArgumentException} that names the field.
 *
 * @param id name of the method
 * @param version of the method under that name
 * @param rates discount rates, the first from year 1, in ascending order of years
 * @param timing when in a year its amounts fall
 * @param costsDiscounted whether costs are discounted as benefits are
 * @param adjustment how deductions combine
 * @param horizonYears the last project year that is valued, 1 to {@value #MAX_HORIZON_YEARS}
 * @param valuedAt the moment to which amounts are brought
 */
public record Method(
        String id,
        String version,
        List<RateStep> rates,
        DiscountTiming timing,
        boolean costsDiscounted,
        Adjustment adjustment,
        int horizonYears,
        ValuedAt valuedAt) {

    /** The longest horizon that is valued, in years. */
    public static final int MAX_HORIZON_YEARS = 125;

    private static final List<Method> PRESETS = List.of(
            preset("sroi-guide-2012", List.of(rate(1, "0.035")), false, 5),
            preset("mkba-nl-2021", List.of(rate(1, "0.0225")), true, 30),
            preset("green-book-2022", List.of(rate(1, "0.035"), rate(31, "0.030"), rate(76, "0.025")), true, 10));

    public Method {
        rates = List.copyOf(rates);
        if (rates.isEmpty() || rates.getFirst().fromYear() != 1) {
            throw new IllegalArgumentException("rates must begin with year 1");
        }
        for (int i = 1; i < rates.size(); i++) {
            if (rates.get(i).fromYear() <= rates.get(i - 1).fromYear()) {
                throw new IllegalArgumentException("rates must be in ascending order of years");
            }
        }
        if (horizonYears < 1 || horizonYears > MAX_HORIZON_YEARS) {
            throw new IllegalArgumentException(
                    "horizonYears is " + horizonYears + "; it lies between 1 and " + MAX_HORIZON_YEARS);
        }
    }

    /** The methods that come along, each with its source in docs/method/presets.md. */
    public static List<Method> presets() {
        return PRESETS;
    }

    /**
     * The same method over another horizon.
     *
     * @param years last project year that is valued
     * @throws IllegalArgumentException when outside 1 to {@value #MAX_HORIZON_YEARS}
     */
    public Method withHorizonYears(int years) {
        return new Method(id, version, rates, timing, costsDiscounted, adjustment, years, valuedAt);
    }

    /**
     * The same method at other rates.
     *
     * @throws IllegalArgumentException when they do not begin with year 1 or do not ascend
     */
    public Method withRates(List<RateStep> steps) {
        return new Method(id, version, steps, timing, costsDiscounted, adjustment, horizonYears, valuedAt);
    }

    /** What one unit of each project year is worth at the moment of valuation; index 0 is year 0, the last the horizon. */
    public List<BigDecimal> discountFactors() {
        return Discounting.factors(this);
    }

    private static Method preset(String id, List<RateStep> rates, boolean costsDiscounted, int horizonYears) {
        return new Method(
                id,
                "1",
                rates,
                DiscountTiming.END,
                costsDiscounted,
                Adjustment.MULTIPLICATIVE,
                horizonYears,
                ValuedAt.PRESENT);
    }

    private static RateStep rate(int fromYear, String ratePerYear) {
        return new RateStep(fromYear, new BigDecimal(ratePerYear));
    }
}
