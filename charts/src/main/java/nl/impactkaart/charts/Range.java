package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.List;

/**
 * From the least of some values to the largest.
 *
 * @param most larger than the least: where all values are the same, there is room above
 */
record Range(BigDecimal least, BigDecimal most) {

    Range {
        if (least.compareTo(most) >= 0) {
            most = least.add(BigDecimal.ONE.max(least.abs()));
        }
    }

    /** @param first is in the range too */
    static Range of(BigDecimal first, List<BigDecimal> others) {
        return new Range(
                others.stream().reduce(first, BigDecimal::min), others.stream().reduce(first, BigDecimal::max));
    }

    boolean includes(BigDecimal value) {
        return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
    }

    BigDecimal width() {
        return most.subtract(least);
    }
}
