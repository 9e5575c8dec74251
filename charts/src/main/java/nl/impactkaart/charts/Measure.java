package nl.impactkaart.charts;

import java.math.BigDecimal;

/** What is compared: the return factor, or the net present value. */
public enum Measure {
    RETURN_FACTOR(BigDecimal.ONE),
    NET_PRESENT_VALUE(BigDecimal.ZERO);

    private final BigDecimal breakEven;

    Measure(BigDecimal breakEven) {
        this.breakEven = breakEven;
    }

    /** Where benefits equal costs. */
    BigDecimal breakEven() {
        return breakEven;
    }
}
