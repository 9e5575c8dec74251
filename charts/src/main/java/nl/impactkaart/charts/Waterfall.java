package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.MarkerLines.Marker;
import nl.impactkaart.charts.Svg.Anchor;

/**
 * How a result came from one value to another: each change begins where the one before it ended, the largest first.
 *
 * @param subject the name of the project
 * @param measure what moved
 * @param from the result before all changes
 * @param steps in any order
 */
public record Waterfall(ChartStyle style, String subject, Measure measure, BigDecimal from, List<Step> steps)
        implements Chart {

    private static final int TOLD = 5;
    private static final double ROW = 36;
    private static final double BAR = 20;
    private static final int BESIDE = 5;
    private static final int EDGE = 8;
    private static final double BASELINE = 0.36;
    private static final double THINNEST = 1;

    /**
     * One change.
     *
     * @param cause what changed, in words
     * @param difference by how much it moved the result
     */
    public record Step(String cause, BigDecimal difference) {

        private boolean lowers() {
            return difference.signum() < 0;
        }
    }

    public Waterfall {
        steps = steps.stream()
                .sorted(Comparator.comparing((Step step) -> step.difference().abs())
                        .reversed())
                .toList();
    }

    @Override
    public String title() {
        return style.words().say("waterfall.title", style.words().say(measure), subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        if (steps.isEmpty()) {
            return words.say("none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "waterfall.is",
                words.say(measure),
                brief(from),
                brief(levels(steps).getLast()),
                steps.size(),
                style.notation().count(steps.size())));
        steps.stream()
                .limit(TOLD)
                .map(step -> words.say("waterfall.one", Lettering.brief(step.cause()), change(step)))
                .forEach(sentences::add);
        int others = steps.size() - TOLD;
        if (others > 0) {
            sentences.add(words.say("others", others, style.notation().count(others)));
        }
        return String.join(" ", sentences);
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        Notation notation = style.notation();
        List<BigDecimal> levels = levels(steps);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(List.of(
                    steps.get(i).cause(),
                    notation.change(measure, steps.get(i).difference()),
                    notation.exact(measure, levels.get(i + 1))));
        }
        return new ChartTable(
                words.say(
                        "waterfall.caption",
                        title(),
                        notation.exact(measure, from),
                        notation.exact(measure, levels.getLast())),
                List.of(
                        Column.text(words.say("waterfall.cause")),
                        Column.number(words.say("waterfall.difference")),
                        Column.number(words.say("waterfall.level"))),
                rows);
    }

    @Override
    public String svg(String idPrefix) {
        Words words = style.words();
        if (steps.isEmpty()) {
            return Empty.svg(this, idPrefix, words);
        }
        List<Step> shown = shown();
        List<BigDecimal> levels = levels(shown);
        Axis axis = Axis.across(
                Range.of(from, levels),
                Rows.NAMES + Math.max(room(shown, true), EDGE),
                Svg.WIDTH - Math.max(room(shown, false), EDGE),
                ticks -> style.notation().ticks(measure, ticks));
        MarkerLines markers = new MarkerLines(
                List.of(marker("waterfall.before", from, "6 3"), marker("waterfall.after", levels.getLast(), "")),
                axis.scale());
        double top = Legend.HEIGHT + markers.height();
        Rows rows = new Rows(shown.size(), top, ROW);
        Svg svg = new Svg();
        new Legend(svg, Rows.NAMES)
                .with(style.palette().companion(), words.say("waterfall.lowers"))
                .with(style.palette().accent(), words.say("waterfall.raises"));
        axis.drawAcross(svg, top, rows.bottom());
        markers.draw(svg, top, rows.bottom());
        for (int row = 0; row < shown.size(); row++) {
            rows.drawName(svg, row, shown.get(row).cause());
            drawStep(svg, rows, row, axis, shown.get(row), levels);
        }
        return svg.picture(this, idPrefix, rows.height());
    }

    private void drawStep(Svg svg, Rows rows, int row, Axis axis, Step step, List<BigDecimal> levels) {
        double middle = rows.middle(row);
        double start = axis.at(levels.get(row));
        double end = axis.at(levels.get(row + 1));
        int sign = step.lowers() ? -1 : 1;
        if (row < rows.count() - 1) {
            svg.line(end, middle, end, rows.middle(row + 1), Palette.INK);
        }
        Colour colour =
                step.lowers() ? style.palette().companion() : style.palette().accent();
        double width = Math.max(Math.abs(end - start), THINNEST);
        double left = Math.min(start, end);
        svg.box(left, middle - BAR / 2, left + width, middle + BAR / 2, colour);
        double x = (sign < 0 ? left : left + width) + sign * BESIDE;
        svg.background(x, middle, sign * Lettering.width(change(step), Lettering.NORMAL), Lettering.NORMAL);
        svg.text(x, middle + Lettering.NORMAL * BASELINE, sign < 0 ? Anchor.END : Anchor.START, change(step));
    }

    /** As many as there is room for; if there are more, the last one is what all the others do together. */
    private List<Step> shown() {
        int most = Rows.mostShown(ROW);
        if (steps.size() <= most) {
            return steps;
        }
        List<Step> others = steps.subList(most - 1, steps.size());
        List<Step> shown = new ArrayList<>(steps.subList(0, most - 1));
        shown.add(new Step(
                style.words().say("waterfall.others", style.notation().count(others.size())),
                others.stream().map(Step::difference).reduce(BigDecimal.ZERO, BigDecimal::add)));
        return shown;
    }

    /** The result before the first change, and after each. */
    private List<BigDecimal> levels(List<Step> changes) {
        List<BigDecimal> levels = new ArrayList<>(List.of(from));
        changes.forEach(step -> levels.add(levels.getLast().add(step.difference())));
        return levels;
    }

    private double room(List<Step> changes, boolean leftwards) {
        return changes.stream()
                .filter(step -> step.lowers() == leftwards)
                .mapToDouble(step -> Lettering.width(change(step), Lettering.NORMAL) + BESIDE + THINNEST)
                .max()
                .orElse(0);
    }

    private Marker marker(String name, BigDecimal value, String dashes) {
        return new Marker(value, style.words().say("marker", style.words().say(name), brief(value)), dashes);
    }

    private String change(Step step) {
        return style.notation().briefChange(measure, step.difference());
    }

    private String brief(BigDecimal value) {
        return style.notation().brief(measure, value);
    }
}
