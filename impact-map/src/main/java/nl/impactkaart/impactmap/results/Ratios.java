package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divides with the digits of the valuation. */
final class Ratios {

    static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    private Ratios() {}

    /** One divided by another; absent when there is nothing to divide by, never 0 or infinite for want of it. */
    static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, DIGITS);
    }

    /** Costs for each of so many; absent without costs, and without anything to divide them over. */
    static @Nullable BigDecimal costPer(BigDecimal costs, BigDecimal count) {
        return costs.signum() == 0 ? null : of(costs, count);
    }
}
