package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.query.currentmap.ScenarioEntry.Worth;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

@Schema(name = "ResultFigures", description = "The figures by which scenarios are compared, in the currency itself.")
record ResultFigures(
        @Schema(description = "Absent when there are no costs.", example = "1.929013") @Nullable
        String returnFactor,

        @Schema(example = "39366.93") String netPresentValue,
        @Schema(example = "81741.93") String presentValueOfBenefits,
        @Schema(example = "42375.00") String presentValueOfCosts) {

    static ResultFigures of(Valuation valuation, String currency) {
        return new ResultFigures(
                Figures.factorIfAny(valuation.returnFactor()),
                Figures.money(valuation.netPresentValue(), currency),
                Figures.money(valuation.presentValueOfBenefits(), currency),
                Figures.money(valuation.presentValueOfCosts(), currency));
    }

    static ResultFigures of(Worth worth, String currency) {
        return new ResultFigures(
                Figures.factorIfAny(worth.returnFactor()),
                Figures.money(worth.netPresentValue(), currency),
                Figures.money(worth.benefits(), currency),
                Figures.money(worth.costs(), currency));
    }

    /** These less others, as they are shown, so that what is read adds up. */
    ResultFigures less(ResultFigures others) {
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

    /** A factor as it is shown, to reckon with. */
    static BigDecimal shown(BigDecimal factor) {
        return Rounding.factor(factor);
    }
}
