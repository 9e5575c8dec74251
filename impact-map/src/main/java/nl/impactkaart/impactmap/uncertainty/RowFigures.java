package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.valuation.uncertainty.Figure;
import org.jspecify.annotations.Nullable;

/** Gathers the figures of one row, each with the range that the row gives it. */
final class RowFigures {

    private final FigureKind kind;
    private final UUID rowId;
    private final List<FigureRange> ranges;
    private final List<MapFigure> all;
    private final Set<String> names = new HashSet<>();

    /** @param all the figures of the map, to which those of the row are added */
    RowFigures(FigureKind kind, UUID rowId, List<FigureRange> ranges, List<MapFigure> all) {
        this.kind = kind;
        this.rowId = rowId;
        this.ranges = ranges;
        this.all = all;
    }

    Figure add(String name, BigDecimal value, Domain domain, MapFigure.Response response) {
        FigureId id = new FigureId(kind, rowId, name);
        Figure figure = new Figure(id.toString(), value);
        names.add(name);
        all.add(new MapFigure(id, figure, domain, response, range(name)));
        return figure;
    }

    private @Nullable FigureRange range(String name) {
        return ranges.stream()
                .filter(range -> range.figure().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** @throws IllegalArgumentException when the row ranges a figure that has no value */
    void requireAllRanged() {
        for (FigureRange range : ranges) {
            if (!names.contains(range.figure())) {
                throw new IllegalArgumentException(new FigureId(kind, rowId, range.figure())
                        + " has a range but no value; give it a value, or remove the range");
            }
        }
    }
}
