package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** Where a function becomes 0. */
final class Roots {

    private static final BigDecimal WIDTH = new BigDecimal("1e-9");
    private static final BigDecimal HALF_WIDTH = new BigDecimal("5e-10");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Few enough to be fast in what follows, many enough to tell apart what the width does. */
    private static final int DECIMALS = 12;

    private Roots() {}

    /**
     * Bisection between two values at which the function has opposite signs, until they are 10⁻⁹ apart. Every other step
     * takes the point where the straight line between them is 0 instead of their middle, which saves most of the steps.
     *
     * @return the middle of the two
     */
    static BigDecimal between(BigDecimal low, BigDecimal high, UnaryOperator<BigDecimal> function) {
        BigDecimal left = low;
        BigDecimal right = high;
        BigDecimal atLeft = function.apply(left);
        BigDecimal atRight = function.apply(right);
        boolean straight = true;
        while (right.subtract(left).compareTo(WIDTH) > 0) {
            BigDecimal middle = left.add(right).multiply(HALF);
            BigDecimal next = straight ? straight(left, atLeft, right, atRight) : middle;
            // Just beyond a root that is next to one end, so that the other end comes in.
            next = next.max(left.add(HALF_WIDTH)).min(right.subtract(HALF_WIDTH));
            BigDecimal atNext = function.apply(next);
            if (atNext.signum() == 0) {
                return next;
            }
            if (atNext.signum() == atLeft.signum()) {
                left = next;
                atLeft = atNext;
            } else {
                right = next;
                atRight = atNext;
            }
            straight = !straight;
        }
        return left.add(right).multiply(HALF);
    }

    private static BigDecimal straight(BigDecimal left, BigDecimal atLeft, BigDecimal right, BigDecimal atRight) {
        BigDecimal share = atLeft.divide(atLeft.subtract(atRight), MathContext.DECIMAL128);
        return left.add(right.subtract(left).multiply(share)).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
