package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Present values in minor units, unrounded. */
record Totals(BigDecimal benefits, BigDecimal costs) {

    BigDecimal netPresentValue() {
        return benefits.subtract(costs, MathContext.DECIMAL128);
    }

    /** Absent without costs. */
    @Nullable
    BigDecimal returnFactor() {
        return costs.signum() == 0 ? null : benefits.divide(costs, MathContext.DECIMAL128);
    }
}
