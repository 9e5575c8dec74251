package nl.impactkaart.valuation;

import static nl.impactkaart.valuation.Arithmetic.FACTOR_DIGITS;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit in each of successive years is worth at the moment of valuation, where a unit fades from year to year.
 * Source: docs/method/outcomes.md.
 */
final class Annuity {

    /** Rounding every term would take longer than all the rest; figures in use are added up exactly within these. */
    private static final MathContext SUM_DIGITS = new MathContext(200, RoundingMode.HALF_EVEN);

    private final List<BigDecimal> discountFactors;
    private final BigDecimal kept;
    private final BigDecimal sum;
    private volatile BigDecimal @Nullable [] weights;

    /**
     * @param discountFactors of those years, in their order; at least one
     * @param kept fraction of a unit that is left a year later
     */
    Annuity(List<BigDecimal> discountFactors, BigDecimal kept) {
        this.discountFactors = discountFactors;
        this.kept = kept;
        BigDecimal later = discountFactors.getLast();
        for (int k = discountFactors.size() - 2; k >= 0; k--) {
            later = discountFactors.get(k).add(Arithmetic.factor(later, kept), FACTOR_DIGITS);
        }
        this.sum = later;
    }

    /** What so many units in each of the years are worth, in units. */
    BigDecimal of(List<BigDecimal> quantities) {
        BigDecimal first = quantities.getFirst();
        for (BigDecimal quantity : quantities) {
            if (quantity.compareTo(first) != 0) {
                return sumOf(quantities);
            }
        }
        return Arithmetic.factor(first, sum);
    }

    private BigDecimal sumOf(List<BigDecimal> quantities) {
        BigDecimal[] known = weights;
        if (known == null) {
            known = weighted();
            weights = known;
        }
        BigDecimal units = BigDecimal.ZERO;
        for (int k = 0; k < known.length; k++) {
            units = units.add(quantities.get(k).multiply(known[k]), SUM_DIGITS);
        }
        return units;
    }

    private BigDecimal[] weighted() {
        BigDecimal[] weighted = new BigDecimal[discountFactors.size()];
        BigDecimal left = BigDecimal.ONE;
        for (int k = 0; k < weighted.length; k++) {
            weighted[k] = Arithmetic.factor(discountFactors.get(k), left);
            left = Arithmetic.factor(left, kept);
        }
        return weighted;
    }
}
