package nl.impactkaart.query.currentmap;

import java.math.BigDecimal;
import java.util.Currency;
import nl.impactkaart.valuation.Rounding;
import org.jspecify.annotations.Nullable;

/** Figures as they are shown: rounded decimals in plain digits. */
public final class Figures {

    private Figures() {}

    /**
     * Decimals of a currency's amounts.
     *
     * @throws IllegalArgumentException when there is no such currency
     */
    static int fractionDigits(String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException("the map's currency has no amounts");
        }
        return digits;
    }

    /**
     * An amount in the currency itself, with its decimals.
     *
     * @param minor minor units, unrounded
     */
    public static String money(BigDecimal minor, String currency) {
        return Rounding.money(minor, fractionDigits(currency)).toPlainString();
    }

    /** A return factor or fraction. */
    static String factor(BigDecimal factor) {
        return Rounding.factor(factor).toPlainString();
    }

    /** A return factor, if there is one. */
    public static @Nullable String factorIfAny(@Nullable BigDecimal factor) {
        return factor == null ? null : factor(factor);
    }
}
