package nl.impactkaart.valuation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a map is worth. Amounts are in minor units, unrounded; {@link Rounding} is for display.
 * Source: docs/method/results.md.
 *
 * @param presentValueOfBenefits sum over the outcomes
 * @param presentValueOfCosts what benefits are set against: discounted only where the method discounts costs
 * @param undiscountedCosts the plain sum of all costs
 * @param netPresentValue benefits less costs
 * @param returnFactor benefits for each unit of cost; absent without costs, never 0 or infinite for want of them
 * @param outcomes in the order of the input
 * @param costs in the order of the input
 * @param years from 0 to the last year that a cost or an outcome reaches; none without either
 */
public record Valuation(
        BigDecimal presentValueOfBenefits,
        BigDecimal presentValueOfCosts,
        BigDecimal undiscountedCosts,
        BigDecimal netPresentValue,
        @Nullable BigDecimal returnFactor,
        List<OutcomeValue> outcomes,
        List<CostValue> costs,
        List<YearValue> years) {

    /** Gain for each unit of cost: net present value ÷ costs; absent where the return factor is. */
    public @Nullable BigDecimal netReturn() {
        return returnFactor == null ? null : netPresentValue.divide(presentValueOfCosts, Arithmetic.DIGITS);
    }
}
