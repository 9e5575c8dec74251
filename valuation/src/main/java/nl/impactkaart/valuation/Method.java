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
 * @param horizonYears the last project year that is valued, 1 to 100
 */
public record Method(
        String id,
        String version,
        List<RateStep> rates,
        DiscountTiming timing,
        boolean costsDiscounted,
        Adjustment adjustment,
        int horizonYears) {

    /** The longest horizon that is valued, in years. */
    public static final int MAX_HORIZON_YEARS = 100;

    private static final List<Method> PRESETS = List.of(
            new Method(
                    "sroi-guide-2012", "1", constant("0.035"), DiscountTiming.END, false, Adjustment.MULTIPLICATIVE, 5),
            new Method(
                    "mkba-nl-2021", "1", constant("0.0225"), DiscountTiming.END, true, Adjustment.MULTIPLICATIVE, 30));

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
        return new Method(id, version, rates, timing, costsDiscounted, adjustment, years);
    }

    private static List<RateStep> constant(String ratePerYear) {
        return List.of(new RateStep(1, new BigDecimal(ratePerYear)));
    }
}
