package nl.impactkaart.benchmarks.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;

/** The standalone jar: how soon it is ready, how much it takes in over HTTP, its memory after that, and how soon it answers. */
public final class WholeBenchmark {

    /**
     * What was measured.
     *
     * @param readySeconds on an empty data directory
     * @param laterReadySeconds on the same directory again
     * @param residentMiB of the JVM, after the commands
     * @param latencies of previews of a map with other figures, and of comparisons with its ten scenarios, by what and
     *     the size of the map
     */
    public record Result(
            Figures readySeconds,
            Figures laterReadySeconds,
            Figures httpCommandsPerSecond,
            double residentMiB,
            Map<String, Latency> latencies) {}

    /** Before the size of the map, outcomes by years. */
    public static final String PREVIEW = "preview";

    /** Before the size of the map, outcomes by years. */
    public static final String COMPARISON = "comparison";

    private WholeBenchmark() {}

    public static Result run(Plan plan, Path directory) throws Exception {
        List<Double> first = new ArrayList<>();
        List<Double> later = new ArrayList<>();
        for (int round = 1; ; round++) {
            Path data = directory.resolve("standalone-" + round);
            try (StandaloneProcess standalone = new StandaloneProcess(data)) {
                first.add(standalone.readySeconds());
            }
            try (StandaloneProcess standalone = new StandaloneProcess(data)) {
                later.add(standalone.readySeconds());
                System.out.printf("  ready after %.1f s, later after %.1f s%n", first.getLast(), later.getLast());
                if (round == plan.rounds()) {
                    return underLoad(plan, standalone, new Figures(first), new Figures(later));
                }
            }
        }
    }

    private static Result underLoad(Plan plan, StandaloneProcess standalone, Figures first, Figures later)
            throws Exception {
        try (Editor editor = new Editor(standalone.origin(), standalone.credentials())) {
            Figures perSecond = new HttpLoad(editor).measure(plan);
            double resident = standalone.residentMiB();
            System.out.printf("  %.0f commands/s over HTTP, %.0f MiB resident%n", perSecond.median(), resident);
            Map<String, Latency> latencies = new LinkedHashMap<>();
            latencies.putAll(latencies(LargeMap.enteredBy(editor, 20, 10), "20x10", plan));
            latencies.putAll(latencies(LargeMap.enteredBy(editor, 50, 30), "50x30", plan));
            return new Result(first, later, perSecond, resident, latencies);
        }
    }

    private static Map<String, Latency> latencies(LargeMap map, String size, Plan plan) throws InterruptedException {
        return Map.of(
                PREVIEW + size,
                Latency.measure(PREVIEW + size, LargeMap.PREVIEWS_PER_SECOND, plan, map::preview),
                COMPARISON + size,
                Latency.measure(COMPARISON + size, LargeMap.COMPARISONS_PER_SECOND, plan, map::compare));
    }
}
