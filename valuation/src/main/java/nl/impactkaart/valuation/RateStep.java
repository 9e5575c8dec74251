package nl.impactkaart.valuation;

import java.math.BigDecimal;

/**
 * The discount rate from a project year on, until the next step. Source: docs/method/discounting.md.
 *
 * <p>A year or rate without meaning is refused with an {@link IllegalArgumentException} that names its field.
 *
 * @param fromYear project year, from 1
 * @param ratePerYear a fraction (0.035 = 3.5 %), above −1 and at most 1
 */
public record RateStep(int fromYear, BigDecimal ratePerYear) {

    public RateStep {
        if (fromYear < 1) {
            throw new IllegalArgumentException("fromYear is " + fromYear + "; the first project year is 1");
        }
        if (ratePerYear.compareTo(BigDecimal.ONE.negate()) <= 0 || ratePerYear.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(
                    "ratePerYear is " + ratePerYear + "; it is a fraction above -1 and at most 1");
        }
    }
}
