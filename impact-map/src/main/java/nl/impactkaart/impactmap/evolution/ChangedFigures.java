package nl.impactkaart.impactmap.evolution;

import java.util.List;
import nl.impactkaart.impactmap.ImpactMap;

/** The figures in which two maps differ. */
public final class ChangedFigures {

    private ChangedFigures() {}

    /**
     * Every figure that changed: those of the method, of reach, costs, outcomes and labour effects, then those of the
     * project and its description; rows in the order of {@link ChangedRows#between}.
     */
    public static List<ChangedFigure> between(ImpactMap before, ImpactMap after) {
        return ChangedRows.between(before, after).stream()
                .flatMap(row -> row.figures().stream())
                .toList();
    }
}
