package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.Svg.Anchor;

/**
 * What a project costs and brings in each year: two bars for each, side by side.
 *
 * @param subject the name of the project
 * @param years in the order of the picture
 */
public record YearBars(ChartStyle style, String subject, List<Year> years) implements Chart {

    private static final int PLOT_HEIGHT = 220;
    private static final int ABOVE_PLOT = 18;
    private static final int BELOW_PLOT = 26;
    private static final int BELOW_NEGATIVE = 14;
    private static final int BESIDE_LABELS = 12;
    private static final int RIGHT = 4;
    private static final int BETWEEN_LABELS = 8;
    private static final int YEAR_BASELINE = 18;
    private static final int OUTSIDE_BAR = 5;
    private static final double LABEL = 90;
    private static final double WIDEST_BAR = 70;
    private static final double PART_OF_YEAR = 0.42;
    private static final double BETWEEN = 0.5;

    /**
     * One year.
     *
     * @param label such as 1, or 2026
     * @param costs undiscounted
     * @param benefits undiscounted
     */
    public record Year(String label, BigDecimal costs, BigDecimal benefits) {}

    public YearBars {
        years = List.copyOf(years);
    }

    @Override
    public String title() {
        return style.words().say("years.title", subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        Notation notation = style.notation();
        if (years.isEmpty()) {
            return words.say("none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "years.are",
                years.size(),
                notation.count(years.size()),
                years.getFirst().label(),
                years.getLast().label(),
                notation.briefMoney(sum(Year::costs)),
                notation.briefMoney(sum(Year::benefits))));
        if (years.size() > 1) {
            Year dearest = largest(Year::costs);
            Year best = largest(Year::benefits);
            sentences.add(words.say(
                    "years.most",
                    dearest.label(),
                    notation.briefMoney(dearest.costs()),
                    best.label(),
                    notation.briefMoney(best.benefits())));
        }
        return String.join(" ", sentences);
    }

    private BigDecimal sum(Function<Year, BigDecimal> amount) {
        return years.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first of those that are alike. */
    private Year largest(Function<Year, BigDecimal> amount) {
        return years.reversed().stream().max(Comparator.comparing(amount)).orElseThrow();
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        Notation notation = style.notation();
        return new ChartTable(
                title(),
                List.of(
                        Column.text(words.say("year")),
                        Column.number(words.say("costs")),
                        Column.number(words.say("benefits"))),
                years.stream()
                        .map(year ->
                                List.of(year.label(), notation.money(year.costs()), notation.money(year.benefits())))
                        .toList());
    }

    @Override
    public String svg(String idPrefix) {
        if (years.isEmpty()) {
            return Empty.svg(this, idPrefix, style.words());
        }
        Words words = style.words();
        Palette palette = style.palette();
        double top = Legend.HEIGHT + ABOVE_PLOT;
        double bottom = top + PLOT_HEIGHT;
        Range range = Range.of(BigDecimal.ZERO, amounts());
        Axis axis = Axis.upward(range, bottom, top, style.notation()::moneyTicks);
        double left =
                Math.max(axis.widestLabel(), Lettering.width(words.say("year"), Lettering.NORMAL)) + BESIDE_LABELS;
        Svg svg = new Svg();
        new Legend(svg, left)
                .with(palette.companion(), words.say("costs"))
                .with(palette.accent(), words.say("benefits"));
        axis.drawUpward(svg, left, Svg.WIDTH - RIGHT);
        double step = (Svg.WIDTH - RIGHT - left) / years.size();
        drawBars(svg, axis, left, step);
        svg.line(left, axis.at(BigDecimal.ZERO), Svg.WIDTH - RIGHT, axis.at(BigDecimal.ZERO), Palette.INK);
        double below = bottom + (range.least().signum() < 0 ? BELOW_NEGATIVE : 0);
        drawLabels(svg, below + YEAR_BASELINE, left, step);
        return svg.picture(this, idPrefix, below + BELOW_PLOT);
    }

    private List<BigDecimal> amounts() {
        return years.stream()
                .flatMap(year -> Stream.of(year.costs(), year.benefits()))
                .toList();
    }

    private void drawBars(Svg svg, Axis axis, double left, double step) {
        double width = Math.min(step * PART_OF_YEAR, WIDEST_BAR);
        boolean told = amounts().stream()
                .allMatch(amount -> Lettering.width(style.notation().briefMoney(amount), Lettering.SMALL) <= width + 1);
        for (int i = 0; i < years.size(); i++) {
            double middle = left + (i + 0.5) * step;
            drawBar(
                    svg,
                    axis,
                    middle - BETWEEN - width,
                    width,
                    years.get(i).costs(),
                    style.palette().companion(),
                    told);
            drawBar(
                    svg,
                    axis,
                    middle + BETWEEN,
                    width,
                    years.get(i).benefits(),
                    style.palette().accent(),
                    told);
        }
    }

    private void drawBar(Svg svg, Axis axis, double x, double width, BigDecimal amount, Colour colour, boolean told) {
        double end = axis.at(amount);
        svg.box(x, axis.at(BigDecimal.ZERO), x + width, end, colour);
        if (told) {
            double baseline = amount.signum() < 0 ? end + Lettering.SMALL : end - OUTSIDE_BAR;
            String text = style.notation().briefMoney(amount);
            svg.text(x + width / 2, baseline, Anchor.MIDDLE, text, Lettering.SMALL, false);
        }
    }

    /** Each year, or as many as have room at even distances. */
    private void drawLabels(Svg svg, double baseline, double left, double step) {
        svg.text(left - BESIDE_LABELS, baseline, Anchor.END, style.words().say("year"), Lettering.SMALL, false);
        List<String> labels = years.stream()
                .map(year -> Lettering.fit(year.label(), LABEL, Lettering.SMALL))
                .toList();
        int each = (int) Math.ceil((Lettering.widest(labels, Lettering.SMALL) + BETWEEN_LABELS) / step);
        for (int i = 0; i < labels.size(); i += each) {
            double x = Axis.inside(left + (i + 0.5) * step, labels.get(i));
            svg.text(x, baseline, Anchor.MIDDLE, labels.get(i), Lettering.SMALL, false);
        }
    }
}
