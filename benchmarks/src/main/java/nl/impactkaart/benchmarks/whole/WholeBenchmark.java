package nl.impactkaart.benchmarks.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
     * @param latencies of what is asked of a map
     */
    public record Result(
            Figures readySeconds,
            Figures laterReadySeconds,
            Figures httpCommandsPerSecond,
            double residentMiB,
            List<Latency> latencies) {}

    /** Events of the map whose past is asked. */
    private static final int EVENTS = 1_000;

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
            List<Latency> latencies = new ArrayList<>();
            for (Size size : List.of(new Size(20, 10), new Size(50, 30))) {
                LargeMap map = LargeMap.enteredBy(editor, size.outcomes(), size.years());
                latencies.add(Latency.measure("preview" + size, 50, 20, plan, map::preview));
                latencies.add(Latency.measure("comparison" + size, 5, 50, plan, map::compare));
                if (size.outcomes() == 20) {
                    map.live(EVENTS);
                    latencies.add(Latency.measure("evolution" + size, 20, 30, plan, map::evolution));
                    latencies.add(Latency.measure("past" + size, 20, 15, plan, map::past));
                    latencies.add(Latency.measure("difference" + size, 5, 150, plan, map::difference));
                }
            }
            return new Result(first, later, perSecond, resident, latencies);
        }
    }

    private record Size(int outcomes, int years) {

        @Override
        public String toString() {
            return outcomes + "x" + years;
        }
    }
}
