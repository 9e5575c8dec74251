package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;

/**
 * A figure that is known within bounds. Its value, as the map has it, is the most likely one; a value outside the bounds is
 * refused with an {@link IllegalArgumentException} that names the figure.
 *
 * @param low in the figure's own unit, as is {@code high}; where both are the same, the figure is certain
 */
public record UncertainFigure(Figure figure, BigDecimal low, BigDecimal high) {

    public UncertainFigure {
        if (figure.value().compareTo(low) < 0 || figure.value().compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "%s is %s, outside its range from %s to %s".formatted(figure.id(), figure.value(), low, high));
        }
    }
}
