package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Brings a unit value to the prices of the method. Source: docs/method/outcomes.md.
 *
 * @param index of the method's year
 * @param ownIndex of the year of the unit value, above 0
 */
public record PriceLevel(BigDecimal index, BigDecimal ownIndex) {

    /** Leaves unit values as they are. */
    public static final PriceLevel OWN = new PriceLevel(BigDecimal.ONE, BigDecimal.ONE);

    /** The unit value in the prices of the method. */
    public BigDecimal of(BigDecimal unitValue) {
        return index.compareTo(ownIndex) == 0
                ? unitValue
                : unitValue.multiply(index, MathContext.DECIMAL128).divide(ownIndex, MathContext.DECIMAL128);
    }
}
