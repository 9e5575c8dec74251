package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import nl.impactkaart.charts.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/** Bars from a base to the left or the right, each with its figure written at its end. */
final class BarsAcross {

    private static final int BESIDE = 5;
    private static final int EDGE = 8;
    private static final double BASELINE = 0.36;

    /** @param value absent where there is none; the text then stands at the base */
    record Bar(@Nullable BigDecimal value, String text) {

        private double width() {
            return Lettering.width(text, Lettering.NORMAL) + BESIDE;
        }
    }

    private final BigDecimal base;
    private final Axis axis;

    /** @param left where the room for bars and their texts begins */
    BarsAcross(BigDecimal base, List<Bar> bars, double left, Function<Ticks, List<String>> labels) {
        this(base, base, bars, left, labels);
    }

    /** @param inSight is on the axis too */
    BarsAcross(BigDecimal base, BigDecimal inSight, List<Bar> bars, double left, Function<Ticks, List<String>> labels) {
        this.base = base;
        List<BigDecimal> values =
                bars.stream().map(Bar::value).filter(Objects::nonNull).toList();
        double before = room(bars.stream().filter(this::isLeftwards).toList());
        double after = room(bars.stream().filter(bar -> !isLeftwards(bar)).toList());
        Range range = Range.of(base, values);
        this.axis = Axis.across(
                Range.of(inSight, List.of(range.least(), range.most())),
                left + before,
                Svg.WIDTH - Math.max(after, EDGE),
                labels);
    }

    private static double room(List<Bar> bars) {
        return bars.stream().mapToDouble(Bar::width).max().orElse(0);
    }

    private boolean isLeftwards(Bar bar) {
        return bar.value() != null && bar.value().compareTo(base) < 0;
    }

    Axis axis() {
        return axis;
    }

    /** The bar alone; its text comes after all lines, so that none runs through it. */
    void draw(Svg svg, Bar bar, double middle, double thickness, Colour colour) {
        svg.box(axis.at(base), middle - thickness / 2, end(bar), middle + thickness / 2, colour);
    }

    void drawText(Svg svg, Bar bar, double middle) {
        if (bar.text().isEmpty()) {
            return;
        }
        int sign = isLeftwards(bar) ? -1 : 1;
        double x = end(bar) + sign * BESIDE;
        svg.background(x, middle, sign * Lettering.width(bar.text(), Lettering.NORMAL), Lettering.NORMAL);
        svg.text(x, middle + Lettering.NORMAL * BASELINE, sign < 0 ? Anchor.END : Anchor.START, bar.text());
    }

    private double end(Bar bar) {
        return axis.at(bar.value() == null ? base : bar.value());
    }

    void drawBase(Svg svg, double top, double bottom) {
        svg.line(axis.at(base), top, axis.at(base), bottom, Palette.INK);
    }
}
