package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * The return factor as it went through time. It stays what it is until it changes, so the line goes in steps.
 *
 * @param subject the name of the project
 * @param points in any order; of those at the same moment, the last one holds
 */
public record EvolutionLine(ChartStyle style, String subject, List<Point> points) implements Chart {

    private static final int PLOT_HEIGHT = 220;
    private static final int TOP = 14;
    private static final int BELOW_PLOT = 26;
    private static final int BESIDE_LABELS = 12;
    private static final int BESIDE_PLOT = 8;
    private static final int HALF_A_LETTER = 4;
    private static final int LINE_OF_TEXT = 15;
    private static final int MOST_DOTS = 40;
    private static final double DOT = 3;
    private static final double LAST_DOT = 4.5;
    private static final double STROKE = 2;

    /**
     * From this moment on, until the next one.
     *
     * @param factor absent where there was none, for want of costs
     */
    public record Point(Instant moment, @Nullable BigDecimal factor) {}

    public EvolutionLine {
        points = points.stream().sorted(Comparator.comparing(Point::moment)).toList();
    }

    @Override
    public String title() {
        return style.words().say("evolution.title", subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        Notation notation = style.notation();
        List<Point> known = known();
        if (known.isEmpty()) {
            return words.say("none");
        }
        Point first = known.getFirst();
        Point last = known.getLast();
        if (known.size() == 1) {
            return words.say("evolution.one", told(first), factor(first));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say("evolution.is", told(first), factor(first), told(last), factor(last)));
        Comparator<Point> byFactor = Comparator.comparing(EvolutionLine::present);
        Point least = known.stream().min(byFactor).orElseThrow();
        Point most = known.stream().max(byFactor).orElseThrow();
        sentences.add(words.say("evolution.extremes", factor(least), told(least), factor(most), told(most)));
        int gaps = gaps();
        if (gaps > 0) {
            sentences.add(words.say("evolution.gaps", gaps, notation.count(gaps)));
        }
        return String.join(" ", sentences);
    }

    /** The day; within one day the time too. */
    private String told(Point point) {
        Notation notation = style.notation();
        boolean oneDay = notation.day(points.getFirst().moment())
                .equals(notation.day(points.getLast().moment()));
        return oneDay ? notation.minute(point.moment()) : notation.day(point.moment());
    }

    private List<Point> known() {
        return points.stream().filter(point -> point.factor() != null).toList();
    }

    private static BigDecimal present(Point point) {
        return Objects.requireNonNull(point.factor());
    }

    private String factor(Point point) {
        return style.notation().factor(present(point));
    }

    /** How many times a factor was lost after there had been one. */
    private int gaps() {
        int gaps = 0;
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i - 1).factor() != null && points.get(i).factor() == null) {
                gaps++;
            }
        }
        return gaps;
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        return new ChartTable(
                title(),
                List.of(Column.text(words.say("moment")), Column.number(words.say("factor"))),
                points.stream()
                        .map(point -> List.of(
                                style.notation().minute(point.moment()),
                                point.factor() == null ? Notation.ABSENT : factor(point)))
                        .toList());
    }

    @Override
    public String svg(String idPrefix) {
        List<Point> known = known();
        if (known.isEmpty()) {
            return Empty.svg(this, idPrefix, style.words());
        }
        double bottom = TOP + PLOT_HEIGHT;
        List<BigDecimal> factors = known.stream().map(EvolutionLine::present).toList();
        Axis axis = Axis.upward(Range.of(BigDecimal.ONE, factors), bottom, TOP, style.notation()::factorTicks);
        String breakEven = style.words().say("breakEven");
        double left = axis.widestLabel() + BESIDE_LABELS;
        double right = Svg.WIDTH - BESIDE_PLOT - Math.max(Lettering.width(breakEven, Lettering.SMALL), widthOfNow());
        TimeAxis time =
                new TimeAxis(points.getFirst().moment(), points.getLast().moment(), left, right - LAST_DOT);
        Svg svg = new Svg();
        axis.drawUpward(svg, left, right);
        time.draw(svg, TOP, bottom, style.notation());
        double one = axis.at(BigDecimal.ONE);
        svg.line(left, one, right, one, Palette.INK, 1, "6 3");
        drawSteps(svg, axis, time);
        drawDots(svg, axis, time);
        drawTexts(svg, axis, right + BESIDE_PLOT, breakEven);
        return svg.picture(this, idPrefix, bottom + BELOW_PLOT);
    }

    private double widthOfNow() {
        BigDecimal now = points.getLast().factor();
        String text = now == null ? "" : style.notation().briefFactor(now);
        return Lettering.width(text, Lettering.NORMAL) * Lettering.BOLD;
    }

    private void drawSteps(Svg svg, Axis axis, TimeAxis time) {
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            BigDecimal before = i == 0 ? null : points.get(i - 1).factor();
            BigDecimal now = points.get(i).factor();
            double x = time.at(points.get(i).moment());
            if (before != null) {
                corners.add(Svg.point(x, axis.at(before)));
            }
            if (now != null) {
                corners.add(Svg.point(x, axis.at(now)));
            } else {
                drawPiece(svg, corners);
            }
        }
        drawPiece(svg, corners);
    }

    private void drawPiece(Svg svg, List<String> corners) {
        if (corners.size() > 1) {
            svg.path(String.join(" ", corners), style.palette().accent(), STROKE);
        }
        corners.clear();
    }

    /** One for each change, as long as they can be told apart; the last one always. */
    private void drawDots(Svg svg, Axis axis, TimeAxis time) {
        List<Point> known = known();
        if (known.size() <= MOST_DOTS) {
            known.forEach(point -> drawDot(svg, axis, time, point, DOT));
        }
        if (points.getLast().factor() != null) {
            drawDot(svg, axis, time, points.getLast(), LAST_DOT);
        }
    }

    private void drawDot(Svg svg, Axis axis, TimeAxis time, Point point, double radius) {
        svg.dot(
                time.at(point.moment()),
                axis.at(present(point)),
                radius,
                style.palette().accent());
    }

    /** Beside the plot: where benefits equal costs, and the factor of now, not over one another. */
    private void drawTexts(Svg svg, Axis axis, double x, String breakEven) {
        double one = axis.at(BigDecimal.ONE);
        svg.text(x, one + HALF_A_LETTER, Anchor.START, breakEven, Lettering.SMALL, false);
        BigDecimal now = points.getLast().factor();
        if (now != null) {
            double y = axis.at(now);
            double above = Math.min(y, one - LINE_OF_TEXT);
            double below = Math.max(y, one + LINE_OF_TEXT);
            boolean upper = now.compareTo(BigDecimal.ONE) >= 0
                    ? above >= TOP
                    : below > axis.scale().start();
            svg.text(
                    x,
                    (upper ? above : below) + HALF_A_LETTER,
                    Anchor.START,
                    style.notation().briefFactor(now),
                    Lettering.NORMAL,
                    true);
        }
    }
}
