package nl.impactkaart.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;

/** Figures without digits that mean nothing. */
final class Numbers {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Numbers() {}

    static double rounded(double figure) {
        return BigDecimal.valueOf(figure).round(FOUR_DIGITS).doubleValue();
    }
}
