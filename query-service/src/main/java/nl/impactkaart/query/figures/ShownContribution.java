package nl.impactkaart.query.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.impactmap.contribution.Contribution;
import nl.impactkaart.impactmap.contribution.RoundedSteps;
import nl.impactkaart.impactmap.contribution.StandardError;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.valuation.Rounding;
import org.jspecify.annotations.Nullable;

@Schema(name = "Contribution", description = "How much of a difference one cause makes.")
public record ShownContribution(
        @Schema(example = "-4875.00") String netPresentValue,

        @Schema(description = "Absent when there are no costs before or after.", example = "-0.041667") @Nullable
        String returnFactor,

        @Schema(description = "Standard error of an estimated part; absent when it is exact.", example = "12.40")
        @Nullable
        String netPresentValueError,

        @Schema(description = "Standard error of an estimated part; absent when it is exact.", example = "0.000210")
        @Nullable
        String returnFactorError) {

    /**
     * Rounded so that they add up to the difference that is shown: each is the step between two rounded sums.
     *
     * @param netPresentValue before, in minor units
     * @param returnFactor before; absent without costs
     */
    public static List<ShownContribution> of(
            List<Contribution> parts, BigDecimal netPresentValue, @Nullable BigDecimal returnFactor, String currency) {
        List<BigDecimal> values = RoundedSteps.of(
                netPresentValue,
                parts.stream().map(Contribution::netPresentValue).toList(),
                sum -> new BigDecimal(Figures.money(sum, currency)));
        List<BigDecimal> factors = factors(parts, returnFactor);
        List<ShownContribution> shown = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            StandardError error = parts.get(i).error();
            shown.add(new ShownContribution(
                    values.get(i).toPlainString(),
                    factors.isEmpty() ? null : factors.get(i).toPlainString(),
                    error == null ? null : Figures.money(BigDecimal.valueOf(error.netPresentValue()), currency),
                    error == null || factors.isEmpty()
                            ? null
                            : Rounding.factor(BigDecimal.valueOf(error.returnFactor()))
                                    .toPlainString()));
        }
        return List.copyOf(shown);
    }

    /** None without costs before or after. */
    private static List<BigDecimal> factors(List<Contribution> parts, @Nullable BigDecimal before) {
        List<BigDecimal> ofFactor = new ArrayList<>();
        for (Contribution part : parts) {
            if (part.returnFactor() != null) {
                ofFactor.add(part.returnFactor());
            }
        }
        return before == null || ofFactor.size() < parts.size()
                ? List.of()
                : RoundedSteps.of(before, ofFactor, Rounding::factor);
    }
}
