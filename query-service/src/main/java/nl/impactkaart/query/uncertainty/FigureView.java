package nl.impactkaart.query.uncertainty;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.impactmap.uncertainty.FigureId;
import org.jspecify.annotations.Nullable;

@Schema(name = "FigureOfMap", description = "Which figure of the map is meant.")
record FigureView(
        @Schema(allowableValues = {"COST", "REACH", "OUTCOME", "METHOD"})
        FigureKind kind,

        @Schema(description = "The cost, target group or outcome; absent for the method.") @Nullable
        UUID rowId,

        @Schema(description = "Its name.", example = "deadweight")
        String figure) {

    static FigureView of(FigureId id) {
        return new FigureView(id.kind(), id.rowId(), id.figure());
    }
}
