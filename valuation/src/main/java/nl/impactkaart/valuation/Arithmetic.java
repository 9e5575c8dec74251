package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The arithmetic of every formula: amounts have 34 digits, what they are multiplied by to discount them has 50, half to
 * even; rounding for display happens in {@link Rounding} alone.
 */
final class Arithmetic {

    static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    /** So many more that an amount times a factor is the amount divided, to the last of its 34 digits. */
    static final MathContext FACTOR_DIGITS = new MathContext(50, RoundingMode.HALF_EVEN);

    private Arithmetic() {}

    static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
    }

    /** The product of a factor with another. */
    static BigDecimal factor(BigDecimal a, BigDecimal b) {
        return a.multiply(b, FACTOR_DIGITS);
    }

    /** What is left of one after a deduction. */
    static BigDecimal remainder(BigDecimal fraction) {
        return BigDecimal.ONE.subtract(fraction, DIGITS);
    }

    static void requireFraction(String field, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(field + " is " + value + "; it is a fraction between 0 and 1");
        }
    }
}
