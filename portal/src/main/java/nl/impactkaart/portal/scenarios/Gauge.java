package nl.impactkaart.portal.scenarios;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A return factor beside 1 and the benchmark, in a picture that is small enough to follow a slider: places in hundredths of
 * its width.
 *
 * @param breakEven where benefits equal costs
 */
record Gauge(BigDecimal factor, BigDecimal breakEven, BigDecimal benchmark) {

    private static final BigDecimal WIDTH = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL = BigDecimal.valueOf(3);

    static Gauge of(BigDecimal factor, BigDecimal benchmark) {
        BigDecimal whole = USUAL.max(factor).max(benchmark);
        return new Gauge(place(factor, whole), place(BigDecimal.ONE, whole), place(benchmark, whole));
    }

    private static BigDecimal place(BigDecimal value, BigDecimal whole) {
        return value.max(BigDecimal.ZERO).multiply(WIDTH).divide(whole, 1, RoundingMode.HALF_UP);
    }
}
