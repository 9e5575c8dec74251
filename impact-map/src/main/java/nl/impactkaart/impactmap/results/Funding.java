package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.contracts.impactmap.Allocation;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * What those who pay are credited with. Amounts are in minor units, unrounded. Source: docs/method/distribution.md.
 *
 * @param funders in the order of the costs; last are those to whom a share was allocated and who no longer pay
 * @param unallocated present value of the benefits that are credited to nobody
 */
public record Funding(List<Funder> funders, BigDecimal unallocated) {

    /**
     * One of those who pay.
     *
     * @param pays present value of its costs
     * @param shareOfCosts fraction of all costs; absent when there are none
     * @param allocated present value of its shares of the outcomes
     * @param ratio allocated ÷ paid; absent when it pays nothing
     */
    public record Funder(
            String name,
            BigDecimal pays,
            @Nullable BigDecimal shareOfCosts,
            BigDecimal allocated,
            @Nullable BigDecimal ratio) {}

    static Funding of(List<Payer> payers, List<CountedOutcome> priced, Valuation valuation) {
        Map<String, BigDecimal> paid = new LinkedHashMap<>();
        payers.forEach(payer -> paid.put(payer.name(), payer.presentValue()));
        Map<String, BigDecimal> allocated = new LinkedHashMap<>();
        BigDecimal unallocated = valuation.presentValueOfBenefits();
        for (CountedOutcome each : priced) {
            for (Allocation allocation : each.outcome().allocations()) {
                BigDecimal part = each.value().multiply(allocation.share(), Ratios.DIGITS);
                paid.putIfAbsent(allocation.payer(), BigDecimal.ZERO);
                allocated.merge(allocation.payer(), part, (sum, more) -> sum.add(more, Ratios.DIGITS));
                unallocated = unallocated.subtract(part, Ratios.DIGITS);
            }
        }
        return new Funding(
                paid.entrySet().stream()
                        .map(payer -> funder(
                                payer.getKey(),
                                payer.getValue(),
                                allocated.getOrDefault(payer.getKey(), BigDecimal.ZERO),
                                valuation.presentValueOfCosts()))
                        .toList(),
                unallocated);
    }

    private static Funder funder(String name, BigDecimal pays, BigDecimal allocated, BigDecimal allCosts) {
        return new Funder(name, pays, Ratios.of(pays, allCosts), allocated, Ratios.of(allocated, pays));
    }
}
