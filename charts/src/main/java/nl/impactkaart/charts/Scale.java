package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.math.MathContext;

/** Where values stand in the picture: the least value at the start, the largest at the end. */
record Scale(BigDecimal least, BigDecimal most, double start, double end) {

    double at(BigDecimal value) {
        double part = value.subtract(least)
                .divide(most.subtract(least), MathContext.DECIMAL64)
                .doubleValue();
        return start + Math.clamp(part, 0, 1) * (end - start);
    }
}
