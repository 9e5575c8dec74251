package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is taken off an outcome's value in every year: fractions between 0 and 1, each refused with an
 * {@link IllegalArgumentException} that names it. Source: docs/method/outcomes.md.
 *
 * @param deadweight fraction that would have happened anyway
 * @param displacement fraction that only moved elsewhere
 * @param attribution fraction that is due to others
 * @param leakage fraction that leaks to people outside the target group
 * @param substitution fraction that replaces something else
 */
public record Deductions(
        BigDecimal deadweight,
        BigDecimal displacement,
        BigDecimal attribution,
        BigDecimal leakage,
        BigDecimal substitution) {

    /** Everything counts. */
    public static final Deductions NONE =
            new Deductions(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Deductions {
        Arithmetic.requireFraction("deadweight", deadweight);
        Arithmetic.requireFraction("displacement", displacement);
        Arithmetic.requireFraction("attribution", attribution);
        Arithmetic.requireFraction("leakage", leakage);
        Arithmetic.requireFraction("substitution", substitution);
    }

    /** In the order in which they are taken off. */
    List<BigDecimal> inOrder() {
        return List.of(deadweight, displacement, attribution, leakage, substitution);
    }
}
