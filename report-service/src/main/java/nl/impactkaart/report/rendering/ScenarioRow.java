package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.UUID;
import nl.impactkaart.report.rendering.Calculated.ScenarioResult;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/** A scenario with what the map would be worth; figures are absent where it no longer applies to the map. */
record ScenarioRow(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable BigDecimal returnFactor,
        @Nullable BigDecimal netPresentValue,
        @Nullable BigDecimal presentValueOfBenefits,
        @Nullable BigDecimal presentValueOfCosts) {

    static ScenarioRow of(ScenarioResult result, int digits) {
        Valuation valuation = result.valuation();
        BigDecimal factor = valuation == null ? null : valuation.returnFactor();
        return new ScenarioRow(
                result.scenario().id().value(),
                result.scenario().name(),
                result.scenario().description(),
                factor == null ? null : Rounding.factor(factor),
                valuation == null ? null : Rounding.money(valuation.netPresentValue(), digits),
                valuation == null ? null : Rounding.money(valuation.presentValueOfBenefits(), digits),
                valuation == null ? null : Rounding.money(valuation.presentValueOfCosts(), digits));
    }
}
