package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of every formula: 34 digits, half to even; rounding for display happens in {@link Rounding} alone. */
final class Arithmetic {

    static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    private Arithmetic() {}

    static BigDecimal times(BigDecimal a, BigDecimal b) {
        return a.multiply(b, DIGITS);
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
