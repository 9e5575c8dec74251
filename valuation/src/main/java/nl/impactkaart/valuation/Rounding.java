package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding at the edge, for display; nothing is computed from what it returns. Source: docs/method/results.md. */
public final class Rounding {

    /** Decimals of a factor. */
    public static final int FACTOR_DECIMALS = 6;

    private Rounding() {}

    /** A return factor or fraction at {@value #FACTOR_DECIMALS} decimals, half away from zero. */
    public static BigDecimal factor(BigDecimal factor) {
        return factor.setScale(FACTOR_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * Minor units as an amount in the currency itself, half away from zero.
     *
     * @param minor minor units, unrounded
     * @param fractionDigits decimals of the currency: 2 for the euro
     */
    public static BigDecimal money(BigDecimal minor, int fractionDigits) {
        return minor.movePointLeft(fractionDigits).setScale(fractionDigits, RoundingMode.HALF_UP);
    }
}
