package nl.impactkaart.impactmap.uncertainty;

import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.valuation.uncertainty.Figure;
import nl.impactkaart.valuation.uncertainty.UncertainFigure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a map with what can be done with it.
 *
 * @param range as its row has it; absent without one
 */
record MapFigure(
        FigureId id,
        Figure figure,
        Domain domain,
        Response response,
        @Nullable FigureRange range) {

    /** How the net present value answers to the figure. */
    enum Response {
        /** In a straight line. */
        STRAIGHT,
        /** In a straight line on either side of 0, since an optimism bias may be taken off benefits alone. */
        BENT_AT_ZERO,
        /** In a curve that only rises or only falls. */
        CURVED,
        /** In steps, for whole years. */
        STEPPED,
        /** In a curve that may turn. */
        TURNING
    }

    /** @throws IllegalArgumentException when the value lies outside the range, or there is none */
    UncertainFigure uncertain() {
        if (range == null) {
            throw new IllegalArgumentException(id + " has no range");
        }
        return new UncertainFigure(figure, range.low(), range.high());
    }
}
