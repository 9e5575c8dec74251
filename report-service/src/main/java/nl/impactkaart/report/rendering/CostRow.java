package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.impactkaart.contracts.impactmap.CostCategory;
import nl.impactkaart.impactmap.Cost;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.Rounding;
import nl.impactkaart.valuation.Valuation;

/**
 * A cost in the JSON report.
 *
 * @param amount over all its years, in whole units of the currency; discounted only where the method discounts costs
 */
record CostRow(
        String id,
        String description,
        String payer,
        CostCategory category,
        int firstYear,
        int lastYear,
        BigDecimal amount) {

    static List<CostRow> of(ImpactMap map, Valuation valuation) {
        int digits = map.startedProject().fractionDigits();
        Map<String, CostValue> values =
                valuation.costs().stream().collect(Collectors.toMap(CostValue::id, Function.identity()));
        return map.costs().stream()
                .map(cost -> of(
                        cost,
                        Objects.requireNonNull(values.get(cost.id().value().toString())),
                        digits))
                .toList();
    }

    private static CostRow of(Cost cost, CostValue value, int digits) {
        return new CostRow(
                value.id(),
                cost.description(),
                cost.payer(),
                cost.category(),
                cost.firstYear(),
                cost.lastYear(),
                Rounding.money(value.presentValue(), digits));
    }
}
