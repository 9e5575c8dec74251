package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * The value of one figure, all others as they are, at which the return factor is 1. Source: docs/method/uncertainty.md.
 *
 * @param value as the map has it
 * @param breakEvenValue of a duration the shortest (for harm the longest) in whole years at which the factor is at least 1; absent where
 *     no value that the figure can have does it
 */
public record BreakEven(
        FigureId figure, BigDecimal value, @Nullable BigDecimal breakEvenValue) {

    /**
     * Every figure of what is counted, and the discount rates, in the order of the map.
     *
     * @throws IllegalArgumentException when a row ranges a figure that has no value, or the map cannot be valued
     */
    public static List<BreakEven> of(ImpactMap map) {
        MapFigures figures = MapFigures.of(map);
        BreakEvenSearch search = new BreakEvenSearch(new Revaluation(figures));
        return figures.figures().stream()
                .map(figure -> new BreakEven(figure.id(), figure.figure().value(), search.of(figure)))
                .toList();
    }
}
