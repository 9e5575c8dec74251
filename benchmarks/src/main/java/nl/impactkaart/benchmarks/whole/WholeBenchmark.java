package nl.impactkaart.benchmarks.whole;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;

/** The standalone jar: how soon it is ready, how much it takes in over HTTP, and its memory after that. */
public final class WholeBenchmark {

    /**
     * What was measured.
     *
     * @param readySeconds on an empty data directory
     * @param laterReadySeconds on the same directory again
     * @param residentMiB of the JVM, after the commands
     */
    public record Result(
            Figures readySeconds, Figures laterReadySeconds, Figures httpCommandsPerSecond, double residentMiB) {}

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
            return new Result(first, later, perSecond, resident);
        }
    }
}
