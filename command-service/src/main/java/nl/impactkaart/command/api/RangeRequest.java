package nl.impactkaart.command.api;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import nl.impactkaart.contracts.impactmap.FigureRange;
import org.jspecify.annotations.Nullable;

/**
 * Between which bounds a figure may lie.
 *
 * @param figure name of the figure in the same request, {@code deadweight} for example
 * @param low in the figure's own unit
 * @param high in the figure's own unit
 */
public record RangeRequest(
        @NotNull(message = "is missing") @Name String figure,
        @NotNull(message = "is missing") BigDecimal low,
        @NotNull(message = "is missing") BigDecimal high) {

    /** As the event carries them; none when the field was left out. */
    public static List<FigureRange> ranges(@Nullable List<RangeRequest> ranges) {
        return ranges == null
                ? List.of()
                : ranges.stream()
                        .map(range -> new FigureRange(range.figure(), range.low(), range.high()))
                        .toList();
    }
}
