package nl.impactkaart.impactmap.evolution;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a map that says something else than before: a number, a choice or a text.
 *
 * @param kind what it belongs to
 * @param rowId the cost, reach, outcome or labour effect; absent for the method and the map as a whole
 * @param row what that row is called: its description or target group, as it stands after the change; absent with
 *     {@code rowId}
 * @param change what became of the row: of one that is added or removed, every figure is listed
 * @param figure name of the component, as the events have it; of what has several, with what tells them apart:
 *     {@code plannedPeople} and {@code actualPeople}, {@code ratePerYear}, {@code ranges.deadweight},
 *     {@code optimismBias.ASSUMED}, {@code allocations.} with the payer
 * @param year project year, year of the outcome, or calendar year of a price index; absent where the figure has one value
 * @param before in one form, whoever wrote it: decimals without needless zeros, ISO dates, names of choices, ids of
 *     target groups, ranges as {@code 0.1..0.5}; absent where there was none
 * @param after likewise
 */
public record ChangedFigure(
        FigureKind kind,
        @Nullable UUID rowId,
        @Nullable String row,
        RowChange change,
        String figure,
        @Nullable Integer year,
        @Nullable String before,
        @Nullable String after) {}
