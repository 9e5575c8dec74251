package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.charts.BarsAcross.Bar;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.MarkerLines.Marker;
import org.jspecify.annotations.Nullable;

/**
 * How far each uncertain figure alone moves the result, the one that moves it most at the top.
 *
 * @param subject the name of the project
 * @param measure what moves
 * @param base the result with all figures as they are
 * @param swings in any order
 */
public record TornadoBars(ChartStyle style, String subject, Measure measure, BigDecimal base, List<Swing> swings)
        implements Chart {

    private static final int TOLD = 5;
    private static final double ROW = 36;
    private static final double BAR = 20;
    private static final double THIN_BAR = 14;
    private static final double BETWEEN = 2;

    /**
     * One figure at both of its ends, all others as they are.
     *
     * @param figure its name
     * @param lowest the figure's least value, as it is written
     * @param highest the figure's largest value, as it is written
     * @param atLowest the result with the least value; absent where there is none
     * @param atHighest the result with the largest value; absent where there is none
     */
    public record Swing(
            String figure,
            String lowest,
            String highest,
            @Nullable BigDecimal atLowest,
            @Nullable BigDecimal atHighest) {

        /** Whether both ends move the result to the same side; what shows them would cover one another. */
        private boolean oneSided(BigDecimal base) {
            return atLowest != null
                    && atHighest != null
                    && atLowest.compareTo(base) < 0 == atHighest.compareTo(base) < 0;
        }

        private BigDecimal width(BigDecimal base) {
            BigDecimal low = atLowest == null ? base : atLowest;
            BigDecimal high = atHighest == null ? base : atHighest;
            return low.max(high).max(base).subtract(low.min(high).min(base));
        }
    }

    public TornadoBars {
        BigDecimal around = base;
        swings = swings.stream()
                .sorted(Comparator.comparing((Swing swing) -> swing.width(around))
                        .reversed())
                .toList();
    }

    @Override
    public String title() {
        return style.words().say("tornado.title", style.words().say(measure), subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        if (swings.isEmpty()) {
            return words.say("none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "tornado.is",
                words.say(measure),
                style.notation().brief(measure, base),
                swings.size(),
                style.notation().count(swings.size())));
        swings.stream()
                .limit(TOLD)
                .map(swing -> words.say(
                        "tornado.one",
                        Lettering.brief(swing.figure()),
                        swing.lowest(),
                        told(swing.atLowest()),
                        swing.highest(),
                        told(swing.atHighest())))
                .forEach(sentences::add);
        int others = swings.size() - TOLD;
        if (others > 0) {
            sentences.add(words.say("others", others, style.notation().count(others)));
        }
        return String.join(" ", sentences);
    }

    private String told(@Nullable BigDecimal result) {
        return result == null
                ? style.words().say("result.none")
                : style.notation().brief(measure, result);
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        return new ChartTable(
                words.say("tornado.caption", title(), style.notation().exact(measure, base)),
                List.of(
                        Column.text(words.say("figure")),
                        Column.number(words.say("tornado.lowest")),
                        Column.number(words.say("tornado.highest")),
                        Column.number(words.say("tornado.atLowest")),
                        Column.number(words.say("tornado.atHighest"))),
                swings.stream()
                        .map(swing -> List.of(
                                swing.figure(),
                                swing.lowest(),
                                swing.highest(),
                                cell(swing.atLowest()),
                                cell(swing.atHighest())))
                        .toList());
    }

    private String cell(@Nullable BigDecimal result) {
        return result == null ? Notation.ABSENT : style.notation().exact(measure, result);
    }

    @Override
    public String svg(String idPrefix) {
        Words words = style.words();
        if (swings.isEmpty()) {
            return Empty.svg(this, idPrefix, words);
        }
        double top = Legend.HEIGHT + MarkerLines.ONE;
        Rows rows = new Rows(swings.size(), top, ROW);
        List<Swing> shown = swings.subList(0, rows.shown());
        BarsAcross across = across(shown);
        Svg svg = new Svg();
        new Legend(svg, Rows.NAMES)
                .with(style.palette().companion(), words.say("tornado.atLowest"))
                .with(style.palette().accent(), words.say("tornado.atHighest"));
        across.axis().drawAcross(svg, top, rows.bottom());
        for (int row = 0; row < shown.size(); row++) {
            rows.drawName(svg, row, shown.get(row).figure());
            draw(svg, across, shown.get(row), rows.middle(row));
        }
        String name =
                words.say("marker", words.say("map.itself"), style.notation().brief(measure, base));
        new MarkerLines(List.of(new Marker(base, name, "")), across.axis().scale()).draw(svg, top, rows.bottom());
        for (int row = 0; row < shown.size(); row++) {
            drawTexts(svg, across, shown.get(row), rows.middle(row));
        }
        rows.drawNote(svg, style);
        return svg.picture(this, idPrefix, rows.height());
    }

    private BarsAcross across(List<Swing> shown) {
        return new BarsAcross(
                base,
                shown.stream()
                        .flatMap(swing -> Stream.of(bar(swing.atLowest()), bar(swing.atHighest())))
                        .toList(),
                Rows.NAMES,
                ticks -> style.notation().ticks(measure, ticks));
    }

    private void draw(Svg svg, BarsAcross across, Swing swing, double middle) {
        double thickness = swing.oneSided(base) ? THIN_BAR : BAR;
        double apart = apart(swing);
        across.draw(
                svg,
                bar(swing.atLowest()),
                middle - apart,
                thickness,
                style.palette().companion());
        across.draw(
                svg,
                bar(swing.atHighest()),
                middle + apart,
                thickness,
                style.palette().accent());
    }

    private void drawTexts(Svg svg, BarsAcross across, Swing swing, double middle) {
        across.drawText(svg, bar(swing.atLowest()), middle - apart(swing));
        across.drawText(svg, bar(swing.atHighest()), middle + apart(swing));
    }

    /** From the middle of a bar to the middle of its row. */
    private double apart(Swing swing) {
        return swing.oneSided(base) ? (THIN_BAR + BETWEEN) / 2 : 0;
    }

    private Bar bar(@Nullable BigDecimal result) {
        return new Bar(result, result == null ? "" : style.notation().brief(measure, result));
    }
}
