package nl.impactkaart.impactmap.meaning;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.CostId;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.LabourEffectId;
import nl.impactkaart.impactmap.OutcomeId;
import nl.impactkaart.impactmap.ReachId;
import org.jspecify.annotations.Nullable;

/** What of a map may be pointed at: the map or its method, a row, or one of their figures. */
final class PlaceMeaning {

    private PlaceMeaning() {}

    static void require(FigureKind kind, @Nullable UUID rowId, @Nullable String figure, ImpactMap map) {
        requireRow(kind, rowId, map);
        if (figure != null && !FigureNames.of(kind).contains(figure)) {
            throw new MeaninglessFigureException(
                    "figure", "is no figure of this kind: " + String.join(", ", FigureNames.of(kind)));
        }
    }

    private static void requireRow(FigureKind kind, @Nullable UUID rowId, ImpactMap map) {
        boolean ofTheWhole = kind == FigureKind.MAP || kind == FigureKind.METHOD;
        if (ofTheWhole != (rowId == null)) {
            throw new MeaninglessFigureException(
                    "rowId", ofTheWhole ? "is given, but " + kind + " has no rows; leave it out" : "is missing");
        }
        if (rowId != null && !isRow(kind, rowId, map)) {
            throw new MeaninglessFigureException("rowId", "is no " + kind + " of this map; the map lists its rows");
        }
    }

    private static boolean isRow(FigureKind kind, UUID rowId, ImpactMap map) {
        return switch (kind) {
            case COST -> map.cost(new CostId(rowId)).isPresent();
            case REACH -> map.reach(new ReachId(rowId)).isPresent();
            case OUTCOME -> map.outcome(new OutcomeId(rowId)).isPresent();
            case LABOUR_EFFECT -> map.labourEffect(new LabourEffectId(rowId)).isPresent();
            case MAP, METHOD -> false;
        };
    }
}
