package nl.impactkaart.impactmap.difference;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import org.jspecify.annotations.Nullable;

/**
 * The least that can change and move the worth.
 *
 * @param number its place among all
 * @param rowId absent for the method and the perspective
 * @param component of the row's event; absent where the row as a whole was added or removed, and for the method
 * @param year of the people reached; absent for anything else
 * @param figures that changed with it
 */
record Field(
        int number,
        FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String component,
        @Nullable Integer year,
        List<ChangedFigure> figures) {}
