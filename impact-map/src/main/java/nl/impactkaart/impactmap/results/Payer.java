package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.impactkaart.valuation.CostValue;
import nl.impactkaart.valuation.YearAmount;

/**
 * Somebody who bears costs. Amounts are in minor units, unrounded. Source: docs/method/distribution.md.
 *
 * @param name as the costs write it
 * @param byYear costs by project year, undiscounted, ascending
 * @param presentValue of those costs; discounted only where the method discounts costs
 */
public record Payer(String name, List<YearAmount> byYear, BigDecimal presentValue) {

    /** Everybody who bears a cost, in the order of recording. */
    static List<Payer> of(List<CountedCost> costs) {
        Map<String, List<CostValue>> byPayer = new LinkedHashMap<>();
        for (CountedCost each : costs) {
            byPayer.computeIfAbsent(each.cost().payer(), _ -> new ArrayList<>()).add(each.value());
        }
        return byPayer.entrySet().stream()
                .map(payer -> of(payer.getKey(), payer.getValue()))
                .toList();
    }

    private static Payer of(String name, List<CostValue> costs) {
        Map<Integer, BigDecimal> byYear = new TreeMap<>();
        BigDecimal presentValue = BigDecimal.ZERO;
        for (CostValue cost : costs) {
            presentValue = presentValue.add(cost.presentValue(), Ratios.DIGITS);
            for (YearAmount amount : cost.amounts()) {
                byYear.merge(amount.year(), amount.amount(), (sum, more) -> sum.add(more, Ratios.DIGITS));
            }
        }
        return new Payer(
                name,
                byYear.entrySet().stream()
                        .map(year -> new YearAmount(year.getKey(), year.getValue()))
                        .toList(),
                presentValue);
    }
}
