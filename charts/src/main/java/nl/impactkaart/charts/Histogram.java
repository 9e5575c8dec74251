package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.charts.ChartTable.Column;
import nl.impactkaart.charts.MarkerLines.Marker;
import nl.impactkaart.charts.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * How often each result came out when the uncertain figures were drawn many times.
 *
 * @param subject the name of the project
 * @param measure what came out
 * @param bins from the least result to the largest
 */
public record Histogram(ChartStyle style, String subject, Measure measure, List<Bin> bins, Summary summary)
        implements Chart {

    private static final int PLOT_HEIGHT = 200;
    private static final int BELOW_PLOT = 26;
    private static final int BESIDE_LABELS = 12;
    private static final int RIGHT = 20;
    private static final int CAPTION_BASELINE = 12;
    private static final int CAPTION = 22;
    private static final double BETWEEN = 1;
    /** Narrower bins are drawn as one shape, without light between them. */
    private static final double LEAST_APART = 4;

    private static final double OVERLAP = 0.6;
    private static final double NARROWEST = 2;
    /** Break-even is shown when it is no further away than this many times the width of all results. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(2);

    /**
     * Results that are close together.
     *
     * @param count how many results from the one up to the other
     */
    public record Bin(BigDecimal from, BigDecimal to, long count) {}

    /**
     * What the results come to.
     *
     * @param base with all figures as they are; absent where there is none
     * @param fifth percentile: one in twenty results is lower
     * @param ninetyFifth percentile: one in twenty results is higher
     */
    public record Summary(@Nullable BigDecimal base, BigDecimal mean, BigDecimal fifth, BigDecimal ninetyFifth) {}

    public Histogram {
        bins = List.copyOf(bins);
    }

    @Override
    public String title() {
        return style.words().say("histogram.title", style.words().say(measure), subject);
    }

    @Override
    public String description() {
        Words words = style.words();
        if (bins.isEmpty()) {
            return words.say("none");
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(words.say(
                "histogram.is",
                style.notation().count(runs()),
                words.say(measure),
                told(summary.fifth()),
                told(summary.ninetyFifth()),
                told(summary.mean())));
        if (summary.base() != null) {
            sentences.add(words.say("histogram.base", told(summary.base())));
        }
        int low = bins.getFirst().from().compareTo(measure.breakEven());
        int high = bins.getLast().to().compareTo(measure.breakEven());
        String key = low >= 0 ? "histogram.above" : high <= 0 ? "histogram.below" : "histogram.around";
        sentences.add(words.say(key, told(measure.breakEven())));
        return String.join(" ", sentences);
    }

    private long runs() {
        return bins.stream().mapToLong(Bin::count).sum();
    }

    private String told(BigDecimal value) {
        return style.notation().brief(measure, value);
    }

    @Override
    public ChartTable table() {
        Words words = style.words();
        Notation notation = style.notation();
        long runs = Math.max(1, runs());
        return new ChartTable(
                words.say(
                        "histogram.caption",
                        title(),
                        told(summary.mean()),
                        told(summary.fifth()),
                        told(summary.ninetyFifth())),
                List.of(
                        Column.text(words.say("histogram.from")),
                        Column.number(words.say("histogram.to")),
                        Column.number(words.say("histogram.runs")),
                        Column.number(words.say("histogram.share"))),
                bins.stream()
                        .map(bin -> List.of(
                                bound(bin, bin.from()),
                                bound(bin, bin.to()),
                                notation.count(bin.count()),
                                notation.percent(BigDecimal.valueOf(bin.count())
                                        .divide(BigDecimal.valueOf(runs), MathContext.DECIMAL64))))
                        .toList());
    }

    private String bound(Bin bin, BigDecimal value) {
        return style.notation().between(measure, value, bin.to().subtract(bin.from()));
    }

    @Override
    public String svg(String idPrefix) {
        if (bins.isEmpty()) {
            return Empty.svg(this, idPrefix, style.words());
        }
        Notation notation = style.notation();
        List<BigDecimal> counts =
                bins.stream().map(bin -> BigDecimal.valueOf(bin.count())).toList();
        double left = Axis.counting(Range.of(BigDecimal.ZERO, counts), 1, 0, notation::countTicks)
                        .widestLabel()
                + BESIDE_LABELS;
        Axis across = Axis.across(results(), left, Svg.WIDTH - RIGHT, ticks -> notation.ticks(measure, ticks));
        MarkerLines markers = new MarkerLines(markers(), across.scale());
        double top = CAPTION + markers.height();
        double bottom = top + PLOT_HEIGHT;
        Axis upward = Axis.counting(Range.of(BigDecimal.ZERO, counts), bottom, top, notation::countTicks);
        Svg svg = new Svg();
        svg.text(0, CAPTION_BASELINE, Anchor.START, style.words().say("histogram.runs"), Lettering.SMALL, false);
        upward.drawUpward(svg, left, Svg.WIDTH - RIGHT);
        across.drawAcross(svg, bottom, bottom);
        bins.forEach(bin -> draw(svg, bin, across, upward));
        svg.line(left, bottom, Svg.WIDTH - RIGHT, bottom, Palette.INK);
        markers.draw(svg, top, bottom);
        return svg.picture(this, idPrefix, bottom + BELOW_PLOT);
    }

    /** What the picture spans. */
    private Range results() {
        BigDecimal first = bins.getFirst().from();
        List<BigDecimal> shown = new ArrayList<>(List.of(summary.mean(), summary.fifth(), summary.ninetyFifth()));
        shown.add(bins.getLast().to());
        if (summary.base() != null) {
            shown.add(summary.base());
        }
        Range range = Range.of(first, shown);
        BigDecimal near = range.width().multiply(NEAR);
        boolean isNear = new Range(range.least().subtract(near), range.most().add(near)).includes(measure.breakEven());
        return isNear ? Range.of(measure.breakEven(), List.of(range.least(), range.most())) : range;
    }

    private List<Marker> markers() {
        List<Marker> markers = new ArrayList<>(List.of(
                marker("histogram.fifth", summary.fifth(), "2 3"),
                marker("histogram.mean", summary.mean(), "8 3"),
                marker("histogram.ninetyFifth", summary.ninetyFifth(), "2 3")));
        if (summary.base() != null) {
            markers.add(marker("map.itself", summary.base(), ""));
        }
        if (results().includes(measure.breakEven())) {
            markers.add(marker("breakEven", measure.breakEven(), "8 3 2 3"));
        }
        return markers;
    }

    private Marker marker(String name, BigDecimal value, String dashes) {
        return new Marker(value, style.words().say("marker", style.words().say(name), told(value)), dashes);
    }

    private void draw(Svg svg, Bin bin, Axis across, Axis upward) {
        if (bin.count() == 0) {
            return;
        }
        double from = across.at(bin.from());
        double to = across.at(bin.to());
        double end = to - from > LEAST_APART ? to - BETWEEN : Math.max(to + OVERLAP, from + NARROWEST);
        svg.box(
                from,
                upward.at(BigDecimal.ZERO),
                end,
                upward.at(BigDecimal.valueOf(bin.count())),
                style.palette().accent());
    }
}
