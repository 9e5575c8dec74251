package nl.impactkaart.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import nl.impactkaart.benchmarks.whole.Latency;
import nl.impactkaart.benchmarks.whole.PagesBenchmark;
import nl.impactkaart.benchmarks.whole.ReportsBenchmark;
import nl.impactkaart.benchmarks.whole.WholeBenchmark;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as {@code results.json} has it. A figure is the median of its rounds; its spread is beside it. */
final class Results {

    private static final String OURS = "ours";

    private final Map<String, Object> json = new LinkedHashMap<>();
    private final Goals goals = new Goals();

    Results(Plan plan) {
        json.put("plan", plan);
        json.put(
                "machine",
                Map.of(
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", Runtime.version().toString(),
                        "system", System.getProperty("os.name") + " " + System.getProperty("os.version")));
    }

    void whole(WholeBenchmark.Result whole) {
        put("readySeconds", whole.readySeconds());
        put("laterReadySeconds", whole.laterReadySeconds());
        put("httpCommandsPerSecond", whole.httpCommandsPerSecond());
        json.put("residentMiB", Numbers.rounded(whole.residentMiB()));
        whole.latencies().forEach(this::latency);
        goals.atMost("ready, seconds", 10, whole.readySeconds().median());
        goals.atMost("resident, MiB", 512, whole.residentMiB());
    }

    void reports(ReportsBenchmark.Result reports) {
        latency(reports.toldMillis());
        latency(reports.printedMillis());
        put("reportsFreshSeconds", reports.freshSeconds());
        put("subscribersSeconds", reports.subscribersSeconds());
        goals.atMost(
                "report told p50, ms", 700, reports.toldMillis().p50Millis().median());
        goals.atMost(
                "report printed p50, ms",
                400,
                reports.printedMillis().p50Millis().median());
        goals.atMost("all reports fresh, seconds", 60, reports.freshSeconds().median());
        goals.atMost(
                "one update to all, seconds", 2, reports.subscribersSeconds().median());
    }

    void pages(PagesBenchmark.Result pages) {
        json.put("pageP95Millis", figuresOf(pages.p95Millis(), Figures::median));
        json.put("pageP95MillisSpread", figuresOf(pages.p95Millis(), Figures::spread));
        put("sliderP95Millis", pages.slider());
        json.put("firstPageKilobytes", Numbers.rounded(pages.firstPageKilobytes()));
        pages.p95Millis().forEach((page, p95) -> goals.atMost(page + " p95, ms", 60, p95.median()));
        goals.atMost("slider p95, ms", 80, pages.slider().median());
        goals.atMost("first page, kB", 120, pages.firstPageKilobytes());
    }

    private void latency(Latency measured) {
        put(measured.what() + "P50Millis", measured.p50Millis());
        put(measured.what() + "P99Millis", measured.p99Millis());
        goals.atMost(
                measured.what() + " p99 at " + measured.perSecond() + "/s, ms",
                measured.goalMillis(),
                measured.p99Millis().median());
    }

    void commands(Map<String, Map<Integer, Figures>> byStore) {
        json.put("commandsPerSecond", figures(byStore, Figures::median));
        json.put("commandsPerSecondSpread", figures(byStore, Figures::spread));
        Map<String, Object> ratios = new LinkedHashMap<>();
        byStore.keySet().stream()
                .filter(store -> !store.equals(OURS))
                .forEach(store -> ratios.put(store, CommandTable.ratios(byStore, OURS, store)));
        json.put("oursDividedBy", ratios);
        CommandTable.print(byStore);
        goals.atLeast("ours / rawInsert at 32 threads", 1.0, CommandTable.ratio(byStore, OURS, "rawInsert", 32));
        goals.atLeast("log on / log off at 32 threads", 0.95, CommandTable.ratio(byStore, "oursWithLog", OURS, 32));
        goals.atLeast("ours / axonJpa at 32 threads", 10, CommandTable.ratio(byStore, OURS, "axonJpa", 32));
        goals.atLeast("ours / axonJpaBytea at 32 threads", 10, CommandTable.ratio(byStore, OURS, "axonJpaBytea", 32));
    }

    /** @param byTrial microseconds for one valuation */
    void valuation(Map<String, Figures> byTrial) {
        json.put("valuationMicros", figuresOf(byTrial, Figures::median));
        json.put("valuationMicrosSpread", figuresOf(byTrial, Figures::spread));
        Figures textbook = Objects.requireNonNull(byTrial.get("textbook"));
        Map<String, Double> ratios = new LinkedHashMap<>();
        byTrial.forEach((trial, figures) -> {
            ratios.put(trial, Numbers.rounded(textbook.median() / figures.median()));
            System.out.printf(
                    "%-16s %,10.1f µs ±%.0f%%, textbook ÷ it %.2f%n",
                    trial, figures.median(), 100 * figures.spread(), ratios.get(trial));
        });
        json.put("valuationTextbookDividedBy", ratios);
        for (String trial : List.of(OURS, "oursDiffering")) {
            goals.atMost(
                    "valuation " + trial + ", µs",
                    300,
                    Objects.requireNonNull(byTrial.get(trial)).median());
        }
    }

    /** @param byDistribution milliseconds for one simulation */
    void monteCarlo(Map<String, Figures> byDistribution) {
        json.put("monteCarloMillis", figuresOf(byDistribution, Figures::median));
        json.put("monteCarloMillisSpread", figuresOf(byDistribution, Figures::spread));
        byDistribution.forEach(
                (distribution, figures) -> goals.atMost("Monte Carlo " + distribution + ", ms", 150, figures.median()));
    }

    void lag(Map<Integer, Percentiles> byRate) {
        Map<String, Object> lags = new LinkedHashMap<>();
        byRate.forEach((rate, lag) -> lags.put(
                rate.toString(),
                Map.of(
                        "p50", Numbers.rounded(lag.p50()),
                        "p99", Numbers.rounded(lag.p99()),
                        "max", Numbers.rounded(lag.max()))));
        json.put("lagMillis", lags);
        Percentiles calm = byRate.get(100);
        if (calm != null) {
            goals.atMost("lag p50 at 100/s, ms", 15, calm.p50());
            goals.atMost("lag p99 at 100/s, ms", 80, calm.p99());
        }
    }

    void proof(Figures seconds) {
        put("verifySeconds", seconds);
        goals.atMost("offline verification, seconds", 30, seconds.median());
    }

    void replay(Figures eventsPerSecond) {
        put("replayEventsPerSecond", eventsPerSecond);
        goals.atLeast("replay, events/s", 50_000, eventsPerSecond.median());
    }

    void rebuild(Figures eventsPerSecond) {
        put("rebuildEventsPerSecond", eventsPerSecond);
        goals.atLeast("rebuild, events/s", 50_000, eventsPerSecond.median());
    }

    private void put(String name, Figures figures) {
        json.put(name, Numbers.rounded(figures.median()));
        json.put(name + "Spread", Numbers.rounded(figures.spread()));
    }

    private static Map<String, Object> figures(
            Map<String, Map<Integer, Figures>> byStore, ToDoubleFunction<Figures> figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        byStore.forEach((store, byThreads) -> json.put(store, figuresOf(byThreads, figure)));
        return json;
    }

    private static Map<String, Double> figuresOf(Map<?, Figures> byName, ToDoubleFunction<Figures> figure) {
        Map<String, Double> figures = new LinkedHashMap<>();
        byName.forEach((name, of) -> figures.put(name.toString(), Numbers.rounded(figure.applyAsDouble(of))));
        return figures;
    }

    /** Prints what was to be reached, and writes everything. */
    void conclude(Path file) throws IOException {
        goals.print();
        json.put("goals", goals.all());
        Files.write(
                file,
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsBytes(json));
        System.out.println("Written to " + file.toAbsolutePath().normalize());
    }
}
