package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.charts.BarsAcross.Bar;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.MarkerLines.Marker;
import org.jspecify.annotations.Nullable;

/**
 * The return factor of a map, and of its scenarios below it.
 *
 * @param map the map itself, by the name of its project
 * @param scenarios in the order of the picture
 */
public record ScenarioBars(ChartStyle style, Result map, List<Result> scenarios) implements Chart {

    private static final int TOLD = 8;
    private static final double ROW = 36;
    private static final double BAR = 20;

    /**
     * What a map or a scenario comes to.
     *
     * @param returnFactor absent without costs
     */
    public record Result(String name, @Nullable BigDecimal returnFactor, BigDecimal netPresentValue) {}

    public ScenarioBars {
        scenarios = List.copyOf(scenarios);
    }

    @Override
    public String title() {
        return style.words().say("scenarios.title", map.name());
    }

    @Override
    public String description() {
        Words words = style.words();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "scenarios.are",
                style.notation().count(scenarios.size()),
                told(map),
                style.notation().briefMoney(map.netPresentValue())));
        scenarios.stream()
                .limit(TOLD)
                .map(scenario -> words.say(
                        "scenarios.one",
                        Lettering.brief(scenario.name()),
                        told(scenario),
                        style.notation().briefMoney(scenario.netPresentValue())))
                .forEach(sentences::add);
        int others = scenarios.size() - TOLD;
        if (others > 0) {
            sentences.add(words.say("others", others, style.notation().count(others)));
        }
        return String.join(" ", sentences);
    }

    private String told(Result result) {
        return result.returnFactor() == null
                ? style.words().say("factor.none")
                : style.notation().factor(result.returnFactor());
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        return new ChartTable(
                title(),
                List.of(
                        Column.text(words.say("scenario")),
                        Column.number(words.say("factor")),
                        Column.number(words.say("netPresentValue"))),
                IntStream.rangeClosed(0, scenarios.size())
                        .mapToObj(row -> cells(name(row), results().get(row)))
                        .toList());
    }

    private List<String> cells(String name, Result result) {
        Notation notation = style.notation();
        return List.of(
                name,
                result.returnFactor() == null ? Notation.ABSENT : notation.factor(result.returnFactor()),
                notation.money(result.netPresentValue()));
    }

    private List<Result> results() {
        return Stream.concat(Stream.of(map), scenarios.stream()).toList();
    }

    @Override
    public String svg(String idPrefix) {
        Words words = style.words();
        double top = Legend.HEIGHT + MarkerLines.ONE;
        Rows rows = new Rows(1 + scenarios.size(), top, ROW);
        List<Bar> bars = results().stream().limit(rows.shown()).map(this::bar).toList();
        BarsAcross across =
                new BarsAcross(BigDecimal.ZERO, BigDecimal.ONE, bars, Rows.NAMES, style.notation()::factorTicks);
        Svg svg = new Svg();
        new Legend(svg, Rows.NAMES)
                .with(style.palette().companion(), words.say("map"))
                .with(style.palette().accent(), words.say("scenario"));
        across.axis().drawAcross(svg, top, rows.bottom());
        for (int row = 0; row < bars.size(); row++) {
            rows.drawName(svg, row, name(row));
            across.draw(svg, bars.get(row), rows.middle(row), BAR, colour(row));
        }
        across.drawBase(svg, top, rows.bottom());
        new MarkerLines(List.of(breakEven()), across.axis().scale()).draw(svg, top, rows.bottom());
        for (int row = 0; row < bars.size(); row++) {
            across.drawText(svg, bars.get(row), rows.middle(row));
        }
        rows.drawNote(svg, style);
        return svg.picture(this, idPrefix, rows.height());
    }

    private String name(int row) {
        return row == 0 ? style.words().say("map") : scenarios.get(row - 1).name();
    }

    private Colour colour(int row) {
        return row == 0 ? style.palette().companion() : style.palette().accent();
    }

    private Marker breakEven() {
        Words words = style.words();
        String name =
                words.say("marker", words.say("breakEven"), style.notation().factor(BigDecimal.ONE));
        return new Marker(BigDecimal.ONE, name, "6 3");
    }

    private Bar bar(Result result) {
        return result.returnFactor() == null
                ? new Bar(null, style.words().say("factor.none"))
                : new Bar(result.returnFactor(), style.notation().briefFactor(result.returnFactor()));
    }
}
