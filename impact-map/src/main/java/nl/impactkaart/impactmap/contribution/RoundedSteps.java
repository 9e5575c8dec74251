package nl.impactkaart.impactmap.contribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Parts of a difference, rounded for display so that they add up to the difference that is shown. */
public final class RoundedSteps {

    private RoundedSteps() {}

    /**
     * Each part as the step between two rounded sums.
     *
     * @param start what the first part is added to
     */
    public static List<BigDecimal> of(BigDecimal start, List<BigDecimal> parts, UnaryOperator<BigDecimal> rounded) {
        List<BigDecimal> steps = new ArrayList<>();
        BigDecimal sum = start;
        for (BigDecimal part : parts) {
            BigDecimal next = sum.add(part);
            steps.add(rounded.apply(next).subtract(rounded.apply(sum)));
            sum = next;
        }
        return steps;
    }
}
