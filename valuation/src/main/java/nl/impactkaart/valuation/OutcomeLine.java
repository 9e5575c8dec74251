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
 * @param unitValue minor units for each unit; negative for harm
 * @param deadweight fraction that would have happened anyway
 * @param displacement fraction that only moved elsewhere
 * @param attribution fraction that is due to others
 * @param leakage fraction that leaks to people outside the target group
 * @param substitution fraction that replaces something else
 * @param dropOff fraction by which it fades each year after its first
 */
public record OutcomeLine(
        String id,
        int startYear,
        List<BigDecimal> quantities,
        BigDecimal unitValue,
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal attribution,
        BigDecimal leakage,
        BigDecimal substitution,
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
        requireFraction("deadweight", deadweight);
        requireFraction("displacement", displacement);
        requireFraction("attribution", attribution);
        requireFraction("leakage", leakage);
        requireFraction("substitution", substitution);
        requireFraction("dropOff", dropOff);
    }

    /** A long, since a start year near the largest integer would wrap around into the horizon's past. */
    long lastYear() {
        return (long) startYear + quantities.size() - 1;
    }

    /** The fractions that are deducted from its value in every year. */
    List<BigDecimal> deductions() {
        return List.of(deadweight, displacement, attribution, leakage, substitution);
    }

    private static void requireFraction(String field, BigDecimal value) {
        if (!Arithmetic.isFraction(value)) {
            throw new IllegalArgumentException(field + " is " + value + "; it is a fraction between 0 and 1");
        }
    }
}
