package nl.impactkaart.query.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ResultFigures",
        description = "The figures by which versions and scenarios are compared, in the currency itself.")
public record ResultFigures(
        @Schema(description = "Absent when there are no costs.", example = "1.929013") @Nullable
        String returnFactor,

        @Schema(example = "39366.93") String netPresentValue,
        @Schema(example = "81741.93") String presentValueOfBenefits,
        @Schema(example = "42375.00") String presentValueOfCosts) {

    /** Rounded for display. */
    public static ResultFigures of(Valuation valuation, String currency) {
        return new ResultFigures(
                Figures.factorIfAny(valuation.returnFactor()),
                Figures.money(valuation.netPresentValue(), currency),
                Figures.money(valuation.presentValueOfBenefits(), currency),
                Figures.money(valuation.presentValueOfCosts(), currency));
    }

    /** These less others, as they are shown, so that what is read adds up. */
    public ResultFigures less(ResultFigures others) {
        return new ResultFigures(
                returnFactor == null || others.returnFactor() == null
                        ? null
                        : difference(returnFactor, others.returnFactor()),
                difference(netPresentValue, others.netPresentValue()),
                difference(presentValueOfBenefits, others.presentValueOfBenefits()),
                difference(presentValueOfCosts, others.presentValueOfCosts()));
    }

    private static String difference(String figure, String other) {
        return new BigDecimal(figure).subtract(new BigDecimal(other)).toPlainString();
    }
}
