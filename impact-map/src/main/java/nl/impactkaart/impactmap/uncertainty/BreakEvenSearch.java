package nl.impactkaart.impactmap.uncertainty;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.impactkaart.valuation.uncertainty.Figure;
import org.jspecify.annotations.Nullable;

/** Looks for the value of a figure at which benefits equal costs. Source: docs/method/uncertainty.md. */
final class BreakEvenSearch {

    private static final int DECIMALS = 20;
    private static final BigDecimal RATE_STEP = new BigDecimal("0.01");
    private static final BigDecimal ROUNDING = new BigDecimal("1e-25");

    private final Revaluation revaluation;

    /** What moves the result by less than this moves it by its last digits alone: by how they were rounded. */
    private final BigDecimal least;

    BreakEvenSearch(Revaluation revaluation) {
        this.revaluation = revaluation;
        Totals now = revaluation.current();
        least = now.benefits().abs().add(now.costs().abs()).multiply(ROUNDING, DECIMAL128);
    }

    /** Absent where there is none. */
    @Nullable
    BigDecimal of(MapFigure figure) {
        BigDecimal found = switch (figure.response()) {
            case STRAIGHT -> onLine(figure, other(figure));
            case BENT_AT_ZERO -> onEitherSide(figure);
            case CURVED -> onCurve(figure.figure(), BigDecimal.ZERO, BigDecimal.ONE);
            case STEPPED -> inSteps(figure);
            case TURNING -> nearest(figure);
        };
        // Nothing on nothing is no factor.
        boolean none = found == null
                || revaluation.with(figure.figure(), found).costs().signum() == 0;
        return none ? null : found;
    }

    private BigDecimal net(Figure figure, BigDecimal value) {
        return revaluation.with(figure, value).netPresentValue();
    }

    /** A second point for the line: 0, or 1 where the figure is 0, or as much as it can be. */
    private static BigDecimal other(MapFigure figure) {
        return figure.figure().value().signum() == 0 ? figure.domain().clamped(BigDecimal.ONE) : BigDecimal.ZERO;
    }

    private @Nullable BigDecimal onLine(MapFigure figure, BigDecimal other) {
        BigDecimal value = figure.figure().value();
        BigDecimal found = onLine(value, net(figure.figure(), value), other, net(figure.figure(), other));
        return found == null || !figure.domain().contains(found) ? null : found;
    }

    /** Rounded to 20 decimals, so that what is exactly a bound is not found a hair's breadth beyond it. */
    private @Nullable BigDecimal onLine(BigDecimal one, BigDecimal atOne, BigDecimal other, BigDecimal atOther) {
        BigDecimal rise = atOther.subtract(atOne, DECIMAL128);
        if (rise.abs().compareTo(least) <= 0) {
            return null;
        }
        BigDecimal way = other.subtract(one).multiply(atOne, DECIMAL128).divide(rise, DECIMAL128);
        BigDecimal found = one.subtract(way, DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return found.setScale(Math.max(0, found.scale()));
    }

    private @Nullable BigDecimal onEitherSide(MapFigure figure) {
        BigDecimal atZero = net(figure.figure(), BigDecimal.ZERO);
        // More value for a unit is never worse: from a loss at 0 the way is up, from a gain down.
        BigDecimal side = atZero.signum() > 0 ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        return onLine(BigDecimal.ZERO, atZero, side, net(figure.figure(), side));
    }

    private @Nullable BigDecimal onCurve(Figure figure, BigDecimal low, BigDecimal high) {
        BigDecimal atLow = net(figure, low);
        BigDecimal atHigh = net(figure, high);
        if (atLow.compareTo(atHigh) == 0) {
            return null;
        }
        if (atLow.signum() == 0 || atHigh.signum() == 0) {
            return atLow.signum() == 0 ? low : high;
        }
        return atLow.signum() == atHigh.signum() ? null : Roots.between(low, high, value -> net(figure, value));
    }

    /** Of benefits the first duration that is enough, of harm the last that is not too much. */
    private @Nullable BigDecimal inSteps(MapFigure figure) {
        int shortest = 1;
        int longest =
                figure.domain().clamped(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
        BigDecimal rise = net(figure, longest).subtract(net(figure, shortest));
        boolean longerIsBetter = rise.signum() > 0;
        if (rise.signum() == 0
                || net(figure, longerIsBetter ? longest : shortest).signum() < 0) {
            return null;
        }
        // The duration sought lies between these, both included.
        while (shortest < longest) {
            int middle = longerIsBetter ? (shortest + longest) / 2 : (shortest + longest + 1) / 2;
            boolean enough = net(figure, middle).signum() >= 0;
            if (longerIsBetter == enough) {
                longest = longerIsBetter ? middle : middle - 1;
            } else {
                shortest = longerIsBetter ? middle + 1 : middle;
            }
        }
        return BigDecimal.valueOf(shortest);
    }

    private BigDecimal net(MapFigure figure, int years) {
        return net(figure.figure(), BigDecimal.valueOf(years));
    }

    /** In steps of a percentage point away from the current rate, so that the nearest of several is found. */
    private @Nullable BigDecimal nearest(MapFigure figure) {
        BigDecimal nearest = null;
        BigDecimal rate = figure.figure().value();
        BigDecimal low = figure.domain().clamped(BigDecimal.ONE.negate());
        while (low.compareTo(BigDecimal.ONE) < 0) {
            BigDecimal high = low.add(RATE_STEP).min(BigDecimal.ONE);
            BigDecimal found = onCurve(figure.figure(), low, high);
            if (found != null
                    && (nearest == null
                            || found.subtract(rate)
                                            .abs()
                                            .compareTo(nearest.subtract(rate).abs())
                                    < 0)) {
                nearest = found;
            }
            low = high;
        }
        return nearest;
    }
}
