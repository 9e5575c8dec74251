package nl.impactkaart.query.evolution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.evolution.ChangedFigure;
import nl.impactkaart.impactmap.evolution.RowChange;
import nl.impactkaart.impactmap.evolution.Wording;
import org.jspecify.annotations.Nullable;

@Schema(name = "FigureChange", description = "A figure that says something else than before.")
public record FigureChange(
        @Schema(description = "What it belongs to.") FigureKind kind,

        @Schema(description = "The row; absent for the method and the map as a whole.") @Nullable
        UUID rowId,

        @Schema(description = "What the row is called after the change.") @Nullable
        String row,

        @Schema(description = "What became of the row.") RowChange change,

        @Schema(description = "Name of the component, as the API has it.", example = "fixedAmountMinor")
        String figure,

        @Schema(description = "Project year, where the figure has one value for each.") @Nullable
        Integer year,

        @Schema(description = "Old value; absent where there was none.", example = "2437500") @Nullable
        String before,

        @Schema(description = "New value; absent where there is none.", example = "3000000") @Nullable
        String after,

        @Schema(description = "In words.", example = "fixed amount from € 24,375.00 to € 30,000.00")
        String what) {

    /**
     * A change in words.
     *
     * @param map either side of it
     */
    public static FigureChange of(ChangedFigure figure, ImpactMap map, Wording wording) {
        return new FigureChange(
                figure.kind(),
                figure.rowId(),
                figure.row(),
                figure.change(),
                figure.figure(),
                figure.year(),
                figure.before(),
                figure.after(),
                wording.of(figure, map));
    }
}
