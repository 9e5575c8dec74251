package nl.impactkaart.valuation.uncertainty;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which figures are drawn, and where among the drawn values each stands. */
final class DrawnFigures {

    private final Map<Figure, Integer> indexes = new HashMap<>();

    /** @throws IllegalArgumentException when a figure is given twice */
    DrawnFigures(List<Figure> figures) {
        for (Figure figure : figures) {
            if (indexes.putIfAbsent(figure, indexes.size()) != null) {
                throw new IllegalArgumentException(figure.id() + " has two ranges; give one");
            }
        }
    }

    Operand operand(Figure figure) {
        Integer index = indexes.get(figure);
        return index == null ? new Operand(-1, figure.value().doubleValue()) : new Operand(index, Double.NaN);
    }
}
