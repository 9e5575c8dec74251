package nl.impactkaart.impactmap.contribution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * What both results rest on, in minor units, unrounded.
 *
 * @param benefits at present value
 * @param costs what they are set against
 */
public record Worth(BigDecimal benefits, BigDecimal costs) {

    static final MathContext DIGITS = new MathContext(34, RoundingMode.HALF_EVEN);

    public static Worth of(Valuation valuation) {
        return new Worth(valuation.presentValueOfBenefits(), valuation.presentValueOfCosts());
    }

    public BigDecimal netPresentValue() {
        return benefits.subtract(costs);
    }

    /** Absent without costs. */
    public @Nullable BigDecimal returnFactor() {
        return costs.signum() == 0 ? null : benefits.divide(costs, DIGITS);
    }
}
