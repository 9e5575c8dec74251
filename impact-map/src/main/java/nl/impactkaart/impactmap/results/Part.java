package nl.impactkaart.impactmap.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A part of the benefits or of the costs.
 *
 * @param of what it is the part of: a stakeholder, a level, a category
 * @param presentValue minor units, unrounded
 */
public record Part<K>(K of, BigDecimal presentValue) {

    /**
     * Adds rows up by what they are of.
     *
     * @param sums empty; its order is that of the parts
     */
    static <R, K> List<Part<K>> add(
            List<R> rows, Map<K, BigDecimal> sums, Function<R, K> of, Function<R, BigDecimal> presentValue) {
        rows.forEach(
                row -> sums.merge(of.apply(row), presentValue.apply(row), (sum, more) -> sum.add(more, Ratios.DIGITS)));
        return sums.entrySet().stream()
                .map(entry -> new Part<>(entry.getKey(), entry.getValue()))
                .toList();
    }
}
