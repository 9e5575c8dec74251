package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.impactkaart.charts.Svg.Anchor;

/**
 * A scale with round values along it.
 *
 * @param labels of the values, in their order
 */
record Axis(Ticks ticks, Scale scale, List<String> labels) {

    private static final int SIZE = Lettering.SMALL;
    private static final int MOST_ACROSS = 6;
    private static final int MOST_UPWARD = 5;
    private static final int BETWEEN_LABELS = 14;
    /** From the end of the lines to the baseline of the labels below. */
    private static final int LABELS_BELOW = 16;

    private static final int LABELS_BESIDE = 8;
    private static final int HALF_A_LETTER = 4;

    /** From left to right, with as many values as have room for their labels. */
    static Axis across(Range range, double left, double right, Function<Ticks, List<String>> labels) {
        IntFunction<Axis> of = intervals -> of(Ticks.enclosing(range, intervals), left, right, labels);
        int intervals = MOST_ACROSS;
        while (intervals > 1 && of.apply(intervals).crowded()) {
            intervals--;
        }
        return of.apply(intervals);
    }

    static Axis upward(Range range, double bottom, double top, Function<Ticks, List<String>> labels) {
        return of(Ticks.enclosing(range, MOST_UPWARD), bottom, top, labels);
    }

    /** Upward, for what is counted. */
    static Axis counting(Range range, double bottom, double top, Function<Ticks, List<String>> labels) {
        return of(Ticks.enclosingCounts(range, MOST_UPWARD), bottom, top, labels);
    }

    private static Axis of(Ticks ticks, double start, double end, Function<Ticks, List<String>> labels) {
        return new Axis(ticks, new Scale(ticks.least(), ticks.most(), start, end), labels.apply(ticks));
    }

    private boolean crowded() {
        double room = Math.abs(scale.end() - scale.start()) / Math.max(1, labels.size() - 1);
        return widestLabel() + BETWEEN_LABELS > room;
    }

    double widestLabel() {
        return Lettering.widest(labels, SIZE);
    }

    double at(BigDecimal value) {
        return scale.at(value);
    }

    /** Upright lines, with the labels below them; of figures too long to stand side by side, only the first. */
    void drawAcross(Svg svg, double top, double bottom) {
        List<BigDecimal> values = ticks.values();
        double free = 0;
        for (int i = 0; i < values.size(); i++) {
            double x = at(values.get(i));
            svg.line(x, top, x, bottom, Palette.FAINT);
            double middle = inside(x, labels.get(i));
            double half = Lettering.width(labels.get(i), SIZE) / 2;
            if (middle - half >= free) {
                svg.text(middle, bottom + LABELS_BELOW, Anchor.MIDDLE, labels.get(i), SIZE, false);
                free = middle + half;
            }
        }
    }

    /** Level lines, with the labels at the left of them. */
    void drawUpward(Svg svg, double left, double right) {
        List<BigDecimal> values = ticks.values();
        for (int i = 0; i < values.size(); i++) {
            double y = at(values.get(i));
            svg.line(left, y, right, y, Palette.FAINT);
            svg.text(left - LABELS_BESIDE, y + HALF_A_LETTER, Anchor.END, labels.get(i), SIZE, false);
        }
    }

    /** The middle of a label that is not cut off by an edge of the picture. */
    static double inside(double middle, String label) {
        double half = Lettering.width(label, SIZE) / 2;
        return Math.clamp(middle, half, Math.max(half, Svg.WIDTH - half));
    }
}
