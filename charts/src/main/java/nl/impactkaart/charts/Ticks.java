package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Round values at even distances, of which the first and the last enclose all that is drawn.
 *
 * @param least a multiple of the step
 * @param most a larger multiple of the step
 */
record Ticks(BigDecimal step, BigDecimal least, BigDecimal most) {

    private static final MathContext ROUGH = new MathContext(12);
    private static final List<BigDecimal> ROUND =
            Stream.of("1", "2", "2.5", "5", "10").map(BigDecimal::new).toList();

    /** @param intervals how many steps may lie between the least and the largest value; 1 or more */
    static Ticks enclosing(Range range, int intervals) {
        return ofStep(range, roundUp(range.width().divide(BigDecimal.valueOf(intervals), ROUGH)));
    }

    /** The same, for what is counted: no halves. */
    static Ticks enclosingCounts(Range range, int intervals) {
        BigDecimal step = roundUp(range.width().divide(BigDecimal.valueOf(intervals), ROUGH));
        return ofStep(range, step.max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING));
    }

    private static Ticks ofStep(Range range, BigDecimal step) {
        return new Ticks(
                step,
                range.least().divide(step, 0, RoundingMode.FLOOR).multiply(step),
                range.most().divide(step, 0, RoundingMode.CEILING).multiply(step));
    }

    /** Upwards to 1, 2, 2.5 or 5 times a power of ten. */
    private static BigDecimal roundUp(BigDecimal positive) {
        int power = positive.precision() - positive.scale() - 1;
        return ROUND.stream()
                .map(round -> round.scaleByPowerOfTen(power))
                .filter(round -> round.compareTo(positive) >= 0)
                .findFirst()
                .orElseThrow();
    }

    List<BigDecimal> values() {
        return Stream.iterate(least, value -> value.compareTo(most) <= 0, value -> value.add(step))
                .toList();
    }

    /** How many decimals tell all values apart. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }
}
