package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.MarkerLines.Marker;
import nl.impactkaart.charts.Svg.Anchor;

/**
 * The return factor beside 1, where benefits equal costs, and beside what other projects reach.
 *
 * @param subject the name of the project
 * @param factor benefits divided by costs; below 0 where benefits are
 * @param benchmark return factor to compare with
 */
public record ReturnFactorBar(ChartStyle style, String subject, BigDecimal factor, BigDecimal benchmark)
        implements Chart {

    private static final int BAR = 40;
    private static final int AROUND_BAR = 14;
    private static final int BESIDE = 10;
    private static final int EDGE = 16;
    private static final int BELOW = 24;
    private static final double BASELINE = 0.36;

    @Override
    public String title() {
        return style.words().say("factor.title", subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        Notation notation = style.notation();
        return String.join(
                " ",
                words.say(
                        "factor.is",
                        subject,
                        notation.factor(factor),
                        notation.briefMoney(BigDecimal.ONE),
                        notation.money(factor)),
                words.compare(
                        "factor.breakEven", asShown(factor).compareTo(BigDecimal.ONE), notation.factor(BigDecimal.ONE)),
                words.compare(
                        "factor.benchmark", asShown(factor).compareTo(asShown(benchmark)), notation.factor(benchmark)));
    }

    /** What reads the same is called the same. */
    private static BigDecimal asShown(BigDecimal factor) {
        return factor.setScale(2, RoundingMode.HALF_UP);
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        Notation notation = style.notation();
        return new ChartTable(
                title(),
                List.of(Column.text(words.say("figure")), Column.number(words.say("value"))),
                List.of(
                        List.of(words.say("factor"), notation.factor(factor)),
                        List.of(words.say("factor.table.breakEven"), notation.factor(BigDecimal.ONE)),
                        List.of(words.say("factor.table.benchmark"), notation.factor(benchmark))));
    }

    @Override
    public String svg(String idPrefix) {
        Notation notation = style.notation();
        String figure = notation.briefFactor(factor);
        double width = Lettering.width(figure, Lettering.LARGE) * Lettering.BOLD;
        double room = width + BESIDE + EDGE;
        boolean leftwards = factor.signum() < 0;
        Axis axis = Axis.across(
                Range.of(BigDecimal.ZERO, List.of(factor, BigDecimal.ONE, benchmark)),
                leftwards ? room : EDGE,
                Svg.WIDTH - (leftwards ? EDGE : room),
                notation::factorTicks);
        MarkerLines markers = new MarkerLines(
                List.of(marker("breakEven", BigDecimal.ONE, ""), marker("benchmark", benchmark, "6 3")), axis.scale());
        Svg svg = new Svg();
        double top = markers.height();
        double bottom = top + BAR + 2 * AROUND_BAR;
        double zero = axis.at(BigDecimal.ZERO);
        double end = axis.at(factor);
        axis.drawAcross(svg, top, bottom);
        svg.box(
                zero,
                top + AROUND_BAR,
                end,
                bottom - AROUND_BAR,
                style.palette().accent());
        svg.line(zero, top, zero, bottom, Palette.INK);
        markers.draw(svg, top, bottom);
        double x = leftwards ? end - BESIDE : end + BESIDE;
        svg.background(x, (top + bottom) / 2, leftwards ? -width : width, Lettering.LARGE);
        svg.text(
                x,
                (top + bottom) / 2 + Lettering.LARGE * BASELINE,
                leftwards ? Anchor.END : Anchor.START,
                figure,
                Lettering.LARGE,
                true);
        return svg.picture(this, idPrefix, bottom + BELOW);
    }

    private Marker marker(String name, BigDecimal value, String dashes) {
        return new Marker(
                value,
                style.words()
                        .say("marker", style.words().say(name), style.notation().factor(value)),
                dashes);
    }
}
