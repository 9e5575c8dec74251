package nl.impactkaart.command.impactmap.modellingscenarios;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.ChangeRequest;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.AdjustmentOperation;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import org.jspecify.annotations.Nullable;

/**
 * A scenario: how it differs from the map.
 *
 * @param name what it is called
 * @param description what is different, in words
 * @param adjustments applied in their order
 * @param reason why it changes; required to revise; names no person
 * @param effectiveOn from when it holds in the real world; today when left out
 */
record ScenarioRequest(
        @NotNull(message = "is missing") @Name String name,
        @Text @Nullable String description,

        @NotNull(message = "is missing") @Size(max = Limits.ADJUSTMENTS, message = "has more than {max} adjustments")
        List<@Valid @NotNull(message = "is missing") AdjustmentRequest> adjustments,

        @Text @Nullable String reason,
        @CalendarDay @Nullable LocalDate effectiveOn)
        implements ChangeRequest {

    /**
     * Sets or scales one figure.
     *
     * @param kind what the figure belongs to
     * @param rowId the cost, target group, outcome or labour effect; every one of that kind when left out
     * @param figure its name, {@code deadweight} for example
     * @param year project year, or year of the outcome, where the figure differs by year; all years when left out
     * @param value a decimal string, or the name of a choice
     */
    record AdjustmentRequest(
            @NotNull(message = "is missing") FigureKind kind,
            @Nullable UUID rowId,
            @NotNull(message = "is missing") @Name String figure,
            @Nullable Integer year,
            @NotNull(message = "is missing") AdjustmentOperation operation,

            @NotNull(message = "is missing")
            @Name
            @Size(max = Limits.VALUE_LENGTH, message = "must have at most {max} characters")
            String value) {

        FigureAdjustment adjustment() {
            return new FigureAdjustment(kind, rowId, figure, year, operation, value);
        }
    }

    ScenarioDefined defined(UUID id) {
        return new ScenarioDefined(id, name, description, asEvent());
    }

    ScenarioRevised revised(UUID id) {
        return new ScenarioRevised(id, name, description, asEvent());
    }

    private List<FigureAdjustment> asEvent() {
        return adjustments.stream().map(AdjustmentRequest::adjustment).toList();
    }
}
