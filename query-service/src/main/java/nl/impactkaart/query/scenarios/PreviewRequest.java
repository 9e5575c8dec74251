package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import org.jspecify.annotations.Nullable;

@Schema(description = "Changes to try, in this order: the method, the rows, the adjustments. They are stored nowhere.")
record PreviewRequest(
        @Valid @Nullable SupposedMethod method,

        @Valid @Nullable SupposedRows rows,

        @Schema(description = "Applied in their order.")
        @Size(max = Limits.ADJUSTMENTS, message = "has more than {max} adjustments")
        @Nullable
        List<@Valid @NotNull(message = "is missing") AdjustmentInput> adjustments) {

    @Schema(name = "Adjustment", description = "Sets or scales one figure.")
    record AdjustmentInput(
            @NotNull(message = "is missing") FigureKind kind,

            @Schema(description = "The row; every row of the kind when left out.") @Nullable
            UUID rowId,

            @Schema(description = "Name of the figure.", example = "deadweight")
            @NotNull(message = "is missing")
            @Size(max = Limits.NAME_LENGTH, message = "must have at most {max} characters")
            String figure,

            @Schema(description = "Where the figure differs by year; all years when left out.") @Nullable
            Integer year,

            @NotNull(message = "is missing") AdjustmentOperation operation,

            @Schema(description = "A decimal string, or the name of a choice.", example = "0.25")
            @NotNull(message = "is missing")
            @Size(max = Limits.VALUE_LENGTH, message = "must have at most {max} characters")
            String value) {

        FigureAdjustment adjustment() {
            return new FigureAdjustment(kind, rowId, figure, year, operation, value);
        }
    }

    List<FigureAdjustment> asAdjustments() {
        return adjustments == null
                ? List.of()
                : adjustments.stream().map(AdjustmentInput::adjustment).toList();
    }
}
