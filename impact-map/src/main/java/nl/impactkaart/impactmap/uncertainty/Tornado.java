package nl.impactkaart.impactmap.uncertainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.impactkaart.contracts.impactmap.FigureRange;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * How far each figure alone moves the result. Amounts are in minor units, unrounded. Source: docs/method/uncertainty.md.
 *
 * @param netPresentValue of the map as it is
 * @param returnFactor of the map as it is; absent without costs
 * @param bars the widest swing first
 */
public record Tornado(BigDecimal netPresentValue, @Nullable BigDecimal returnFactor, List<Bar> bars) {

    /**
     * One figure at both of its ends, all others as they are.
     *
     * @param value as the map has it
     */
    public record Bar(FigureId figure, BigDecimal value, End low, End high) {

        /** Between the net present values of the ends; 0 or more. */
        public BigDecimal swing() {
            return high.netPresentValue().subtract(low.netPresentValue()).abs();
        }
    }

    /**
     * The map with its figure at one end.
     *
     * @param value of the figure
     * @param returnFactor absent where the map then has no costs
     */
    public record End(
            BigDecimal value,
            BigDecimal netPresentValue,
            @Nullable BigDecimal returnFactor) {}

    public Tornado {
        bars = List.copyOf(bars);
    }

    /**
     * Each figure with a range, at its ends.
     *
     * @throws IllegalArgumentException when a row ranges a figure that has no value, or the map cannot be valued
     */
    public static Tornado ofRanges(ImpactMap map) {
        MapFigures figures = MapFigures.of(map);
        Revaluation revaluation = new Revaluation(figures);
        return of(
                revaluation,
                figures.figures().stream()
                        .map(figure -> ranged(figure, revaluation))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Bar> ranged(MapFigure figure, Revaluation revaluation) {
        FigureRange range = figure.range();
        return range == null ? List.of() : List.of(bar(figure, range.low(), range.high(), revaluation));
    }

    /**
     * Every figure so much below and above its value; those that this does not move are left out.
     *
     * @param share of the figure's value (0.1 = 10 %), above 0 and at most 1
     * @throws IllegalArgumentException when the share lies outside those bounds, a row ranges a figure that has no value, or the
     *     map cannot be valued
     */
    public static Tornado ofShare(ImpactMap map, BigDecimal share) {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("share is " + share + "; it is a fraction above 0 and at most 1");
        }
        MapFigures figures = MapFigures.of(map);
        Revaluation revaluation = new Revaluation(figures);
        return of(
                revaluation,
                figures.figures().stream()
                        .map(figure -> around(figure, share, revaluation))
                        .filter(bar -> bar.low().value().compareTo(bar.high().value()) < 0)
                        .toList());
    }

    private static Bar around(MapFigure figure, BigDecimal share, Revaluation revaluation) {
        BigDecimal value = figure.figure().value();
        BigDecimal distance = value.abs().multiply(share);
        Function<BigDecimal, BigDecimal> possible = figure.response() == MapFigure.Response.STEPPED
                ? end -> end.setScale(0, RoundingMode.HALF_UP)
                : Function.identity();
        return bar(figure, possible.apply(value.subtract(distance)), possible.apply(value.add(distance)), revaluation);
    }

    private static Bar bar(MapFigure figure, BigDecimal low, BigDecimal high, Revaluation revaluation) {
        return new Bar(
                figure.id(), figure.figure().value(), end(figure, low, revaluation), end(figure, high, revaluation));
    }

    private static End end(MapFigure figure, BigDecimal value, Revaluation revaluation) {
        BigDecimal possible = figure.domain().clamped(value);
        Totals totals = revaluation.with(figure.figure(), possible);
        return new End(possible, totals.netPresentValue(), totals.returnFactor());
    }

    private static Tornado of(Revaluation revaluation, List<Bar> bars) {
        Totals now = revaluation.current();
        return new Tornado(
                now.netPresentValue(),
                now.returnFactor(),
                bars.stream()
                        .sorted(Comparator.comparing(Bar::swing).reversed())
                        .toList());
    }
}
