package nl.impactkaart.charts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One chart of each kind. */
final class Examples {

    static final ChartStyle DUTCH = new ChartStyle(Locale.of("nl"), "EUR", null);
    static final ChartStyle ENGLISH = new ChartStyle(Locale.ENGLISH, "EUR", "#0a3d91");

    private Examples() {}

    /** @param name of the project and of everything in it that has a name */
    static List<Chart> named(ChartStyle style, String name) {
        return List.of(
                factor(style, name, "1.93"),
                new StakeholderBars(
                        style, name, List.of(party(name, "21000", "25000"), party("Bewoners", "0", "15420.5"))),
                new YearBars(style, name, List.of(year("1", "24375", "20000"), year(name, "12000", "31000.5"))),
                new ScenarioBars(
                        style,
                        result(name, "1.93", "39366.93"),
                        List.of(result(name, "0.88", "-4000"), result("Zonder kosten", null, "51000"))),
                new EvolutionLine(
                        style,
                        name,
                        List.of(
                                point("2026-01-20T09:00:00Z", "1.20"),
                                point("2026-03-02T09:00:00Z", null),
                                point("2026-03-19T09:00:00Z", "0.90"),
                                point("2026-11-26T09:00:00Z", "1.93"))),
                new TornadoBars(
                        style,
                        name,
                        Measure.RETURN_FACTOR,
                        new BigDecimal("1.93"),
                        List.of(swing("Bereik", "1.70", "1.81"), swing(name, "2.20", "1.35"))),
                histogram(style, name, Measure.RETURN_FACTOR, "0.5", "0.1", 1, 5, 9, 4, 1),
                new Waterfall(
                        style,
                        name,
                        Measure.RETURN_FACTOR,
                        new BigDecimal("1.93"),
                        List.of(step("Bereik", "0.004"), step(name, "-0.23"))));
    }

    static List<Chart> empty(ChartStyle style) {
        return List.of(
                new StakeholderBars(style, "Leeg", List.of()),
                new YearBars(style, "Leeg", List.of()),
                new EvolutionLine(style, "Leeg", List.of()),
                new EvolutionLine(style, "Leeg", List.of(point("2026-01-20T09:00:00Z", null))),
                new TornadoBars(style, "Leeg", Measure.RETURN_FACTOR, BigDecimal.ONE, List.of()),
                histogram(style, "Leeg", Measure.NET_PRESENT_VALUE, "0", "1"),
                new Waterfall(style, "Leeg", Measure.NET_PRESENT_VALUE, BigDecimal.TEN, List.of()));
    }

    static ReturnFactorBar factor(ChartStyle style, String name, String factor) {
        return new ReturnFactorBar(style, name, new BigDecimal(factor), new BigDecimal("1.6"));
    }

    static StakeholderBars.Party party(String name, String costs, String benefits) {
        return new StakeholderBars.Party(name, new BigDecimal(costs), new BigDecimal(benefits));
    }

    static YearBars.Year year(String label, String costs, String benefits) {
        return new YearBars.Year(label, new BigDecimal(costs), new BigDecimal(benefits));
    }

    static ScenarioBars.Result result(String name, @Nullable String factor, String netPresentValue) {
        return new ScenarioBars.Result(name, decimal(factor), new BigDecimal(netPresentValue));
    }

    static EvolutionLine.Point point(String moment, @Nullable String factor) {
        return new EvolutionLine.Point(Instant.parse(moment), decimal(factor));
    }

    static TornadoBars.Swing swing(String figure, @Nullable String atLowest, @Nullable String atHighest) {
        return new TornadoBars.Swing(figure, "10 %", "50 %", decimal(atLowest), decimal(atHighest));
    }

    static Waterfall.Step step(String cause, String difference) {
        return new Waterfall.Step(cause, new BigDecimal(difference));
    }

    /** The fifth percentile is the second bound, the ninety-fifth the last but one. */
    static Histogram histogram(
            ChartStyle style, String name, Measure measure, String from, String width, long... counts) {
        List<BigDecimal> bounds = IntStream.rangeClosed(0, Math.max(2, counts.length))
                .mapToObj(i ->
                        new BigDecimal(width).multiply(BigDecimal.valueOf(i)).add(new BigDecimal(from)))
                .toList();
        return new Histogram(
                style,
                name,
                measure,
                IntStream.range(0, counts.length)
                        .mapToObj(i -> new Histogram.Bin(bounds.get(i), bounds.get(i + 1), counts[i]))
                        .toList(),
                new Histogram.Summary(
                        bounds.get(bounds.size() / 2),
                        bounds.get(bounds.size() / 2),
                        bounds.get(1),
                        bounds.get(bounds.size() - 2)));
    }

    private static @Nullable BigDecimal decimal(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }
}
