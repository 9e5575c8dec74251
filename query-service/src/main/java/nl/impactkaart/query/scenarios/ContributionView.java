package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.IntStream;
import nl.impactkaart.query.figures.ShownContribution;
import org.jspecify.annotations.Nullable;

@Schema(name = "AdjustmentContribution", description = "How much of a difference one adjustment causes.")
record ContributionView(
        @Schema(description = "Place of the adjustment in its scenario, from 0.")
        int adjustment,

        @Schema(example = "-4875.00") String netPresentValue,

        @Schema(description = "Absent when there are no costs before or after.", example = "-0.041667") @Nullable
        String returnFactor,

        @Schema(description = "Standard error of an estimated part; absent when it is exact.", example = "12.40")
        @Nullable
        String netPresentValueError,

        @Schema(description = "Standard error of an estimated part; absent when it is exact.", example = "0.000210")
        @Nullable
        String returnFactorError) {

    /** In the order of the adjustments. */
    static List<ContributionView> of(List<ShownContribution> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(adjustment -> of(adjustment, parts.get(adjustment)))
                .toList();
    }

    private static ContributionView of(int adjustment, ShownContribution part) {
        return new ContributionView(
                adjustment,
                part.netPresentValue(),
                part.returnFactor(),
                part.netPresentValueError(),
                part.returnFactorError());
    }
}
