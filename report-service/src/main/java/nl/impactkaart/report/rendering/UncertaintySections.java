package nl.impactkaart.report.rendering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.impactkaart.charts.Histogram;
import nl.impactkaart.charts.Measure;
import nl.impactkaart.charts.TornadoBars;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.impactmap.uncertainty.FigureId;
import nl.impactkaart.impactmap.uncertainty.Tornado;
import nl.impactkaart.report.rendering.Calculated.Uncertainty;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.valuation.uncertainty.Simulation;
import nl.impactkaart.valuation.uncertainty.Spread;

/** How sure the result is: which figures move it most, and how it is spread. */
final class UncertaintySections {

    /** The widest swings; the others hardly matter. */
    private static final int MOST = 12;

    private static final Pattern INDEXED = Pattern.compile("(?:rates)?(\\w*)\\[(\\d+)](?:\\.(\\w+))?");

    private final Reported reported;
    private final Texts texts;
    private final Wording wording;

    UncertaintySections(Reported reported) {
        this.reported = reported;
        this.texts = reported.texts();
        this.wording = Wording.in(texts.wording());
    }

    List<Section> uncertainty() {
        Uncertainty uncertainty = reported.calculated().uncertainty();
        if (uncertainty == null) {
            return reported.nothing("tornado", "tornado.unusable");
        }
        List<Section> sections = new ArrayList<>();
        if (!uncertainty.tornado().bars().isEmpty()) {
            sections.addAll(tornado(uncertainty));
        }
        if (uncertainty.simulation() != null && uncertainty.simulation().returnFactor() != null) {
            sections.addAll(simulation(
                    uncertainty.simulation(), uncertainty.simulation().returnFactor()));
        }
        return sections;
    }

    private List<Section> tornado(Uncertainty uncertainty) {
        Tornado tornado = uncertainty.tornado();
        List<Tornado.Bar> bars = tornado.bars().stream().limit(MOST).toList();
        TableBuilder table = new TableBuilder(texts, "tornado.caption")
                .text("tornado.figure")
                .number("tornado.low")
                .number("tornado.high")
                .number("tornado.factorLow")
                .number("tornado.factorHigh");
        for (Tornado.Bar bar : bars) {
            Named figure = named(bar);
            table.row()
                    .text(figure.name())
                    .text(figure.low())
                    .text(figure.high())
                    .factor(bar.low().returnFactor())
                    .factor(bar.high().returnFactor());
        }
        String explanation = uncertainty.ranged()
                ? texts.say("tornado.ranges", Integer.toString(bars.size()))
                : texts.say("tornado.share", Integer.toString(bars.size()), texts.percent(Calculated.SHARE));
        return reported.section("tornado", chart(tornado, bars), table.build(), explanation);
    }

    private TornadoBars chart(Tornado tornado, List<Tornado.Bar> bars) {
        boolean hasFactor = tornado.returnFactor() != null;
        return new TornadoBars(
                reported.style(),
                reported.project().name(),
                hasFactor ? Measure.RETURN_FACTOR : Measure.NET_PRESENT_VALUE,
                hasFactor ? Objects.requireNonNull(tornado.returnFactor()) : reported.whole(tornado.netPresentValue()),
                bars.stream()
                        .map(bar -> {
                            Named figure = named(bar);
                            return new TornadoBars.Swing(
                                    figure.name(),
                                    figure.low(),
                                    figure.high(),
                                    hasFactor
                                            ? bar.low().returnFactor()
                                            : reported.whole(bar.low().netPresentValue()),
                                    hasFactor
                                            ? bar.high().returnFactor()
                                            : reported.whole(bar.high().netPresentValue()));
                        })
                        .toList());
    }

    /** A figure and its ends, as people write them. */
    private record Named(String name, String low, String high) {}

    private Named named(Tornado.Bar bar) {
        FigureId id = bar.figure();
        Matcher indexed = INDEXED.matcher(id.figure());
        String component = id.figure();
        Integer year = null;
        if (indexed.matches()) {
            int index = Integer.parseInt(indexed.group(2));
            boolean isRate = indexed.group(3) != null;
            component = isRate ? indexed.group(3) : indexed.group(1);
            year = isRate ? fromYear(index) : Integer.valueOf(index + 1);
        }
        String row = reported.name(id.kind(), id.rowId());
        return new Named(
                row + ": " + wording.name(component, year, reported.map()),
                wording.value(component, bar.low().value().stripTrailingZeros().toPlainString(), reported.map()),
                wording.value(component, bar.high().value().stripTrailingZeros().toPlainString(), reported.map()));
    }

    private int fromYear(int step) {
        MethodChosen method = reported.input().method();
        return method.rates().get(step).fromYear();
    }

    private List<Section> simulation(Simulation simulation, Simulation.ReturnFactors factors) {
        Spread spread = factors.spread();
        TableBuilder table =
                new TableBuilder(texts, "simulation.caption").text("key.figure").number("key.value");
        table.row().text(texts.say("simulation.mean")).factor(BigDecimal.valueOf(spread.mean()));
        table.row().text(texts.say("simulation.p5")).factor(BigDecimal.valueOf(spread.p5()));
        table.row().text(texts.say("simulation.p50")).factor(BigDecimal.valueOf(spread.p50()));
        table.row().text(texts.say("simulation.p95")).factor(BigDecimal.valueOf(spread.p95()));
        table.row()
                .text(texts.say("simulation.aboveOne"))
                .roundPercent(BigDecimal.valueOf(factors.probabilityAboveOne()));
        table.row()
                .text(texts.say("simulation.aboveBenchmark", texts.number(Reported.BENCHMARK)))
                .roundPercent(BigDecimal.valueOf(factors.probabilityAboveBenchmark()));
        return reported.section(
                "simulation",
                histogram(spread),
                table.build(),
                texts.say("simulation.explanation", texts.count(simulation.runs()), Long.toString(simulation.seed())));
    }

    private Histogram histogram(Spread spread) {
        List<Double> bounds = spread.histogram().bounds();
        List<Histogram.Bin> bins = new ArrayList<>();
        for (int i = 0; i < spread.histogram().counts().size(); i++) {
            bins.add(new Histogram.Bin(
                    BigDecimal.valueOf(bounds.get(i)),
                    BigDecimal.valueOf(bounds.get(i + 1)),
                    spread.histogram().counts().get(i)));
        }
        return new Histogram(
                reported.style(),
                reported.project().name(),
                Measure.RETURN_FACTOR,
                bins,
                new Histogram.Summary(
                        reported.results().valuation().returnFactor(),
                        BigDecimal.valueOf(spread.mean()),
                        BigDecimal.valueOf(spread.p5()),
                        BigDecimal.valueOf(spread.p95())));
    }
}
