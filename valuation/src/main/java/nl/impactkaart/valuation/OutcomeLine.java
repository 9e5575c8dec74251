package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;

/**
 * An outcome that is valued in money. Source: docs/method/outcomes.md.
 *
 * <p>A figure without meaning is refused with an {@link IllegalArgumentException} that names its field.
 *
 * @param id names the line in the result and in refusals; the engine reads nothing else from it
 * @param startYear project year of its first effect, from 1
 * @param quantities units in each year of the outcome, the first at index 0; their number is its duration in years
 * @param unitValue minor units for each unit, at the price level of the method; negative for harm
 * @param deductions what does not count of it
 * @param optimismBias fraction by which its evidence is taken to be too hopeful; of no effect on harm
 * @param dropOff fraction by which it fades each year after its first
 */
public record OutcomeLine(
        String id,
        int startYear,
        List<BigDecimal> quantities,
        BigDecimal unitValue,
        Deductions deductions,
        BigDecimal optimismBias,
        BigDecimal dropOff) {

    public OutcomeLine {
        quantities = List.copyOf(quantities);
        if (startYear < 1) {
            throw new IllegalArgumentException("startYear is " + startYear + "; benefits begin in year 1 or later");
        }
        if (quantities.isEmpty()) {
            throw new IllegalArgumentException("quantities are empty; an outcome lasts a year at least");
        }
        for (BigDecimal quantity : quantities) {
            if (quantity.signum() < 0) {
                throw new IllegalArgumentException(
                        "quantities hold " + quantity + "; harm is a negative unitValue, never a negative quantity");
            }
        }
        Arithmetic.requireFraction("optimismBias", optimismBias);
        Arithmetic.requireFraction("dropOff", dropOff);
    }

    /** A long, since a start year near the largest integer would wrap around into the horizon's past. */
    long lastYear() {
        return (long) startYear + quantities.size() - 1;
    }
}
