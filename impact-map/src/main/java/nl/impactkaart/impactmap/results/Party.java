package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who pays, benefits, or both. Amounts are in minor units, unrounded. Source: docs/method/distribution.md.
 *
 * @param name as the costs and outcomes write it
 * @param costs present value of what it pays
 * @param benefits present value of what it gains
 */
public record Party(String name, BigDecimal costs, BigDecimal benefits) {

    /** Benefits less costs. */
    public BigDecimal net() {
        return benefits.subtract(costs, Ratios.DIGITS);
    }

    /** Those who pay in the order of the costs, then those who only benefit. */
    static List<Party> of(List<Payer> payers, List<Part<String>> byBeneficiary) {
        Map<String, BigDecimal> costs = payers.stream().collect(Collectors.toMap(Payer::name, Payer::presentValue));
        Map<String, BigDecimal> benefits =
                byBeneficiary.stream().collect(Collectors.toMap(Part::of, Part::presentValue));
        return Stream.concat(
                        payers.stream().map(Payer::name), byBeneficiary.stream().map(Part::of))
                .distinct()
                .map(name -> new Party(
                        name, costs.getOrDefault(name, BigDecimal.ZERO), benefits.getOrDefault(name, BigDecimal.ZERO)))
                .toList();
    }
}
