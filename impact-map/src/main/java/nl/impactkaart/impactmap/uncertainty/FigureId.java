package nl.impactkaart.impactmap.uncertainty;

import java.util.Locale;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * Identifies a figure within its map.
 *
 * @param rowId of the cost, reach or outcome; absent for a figure of the method
 * @param figure name of the component, as events and API have it: {@code deadweight}, {@code quantityByYear[0]},
 *     {@code rates[0].ratePerYear}
 */
public record FigureId(FigureKind kind, @Nullable UUID rowId, String figure) {

    /** As a refusal names it. */
    @Override
    public String toString() {
        return figure + " of " + (rowId == null ? "the method" : kind.name().toLowerCase(Locale.ROOT) + " " + rowId);
    }
}
