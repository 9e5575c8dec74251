package nl.impactkaart.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import nl.impactkaart.benchmarks.commands.CommandBenchmark;
import nl.impactkaart.benchmarks.proof.ProofBenchmark;
import nl.impactkaart.benchmarks.streaming.LagBenchmark;
import nl.impactkaart.benchmarks.streaming.RebuildBenchmark;
import nl.impactkaart.benchmarks.streaming.ReplayBenchmark;
import nl.impactkaart.benchmarks.valuation.ValuationBenchmark;
import nl.impactkaart.benchmarks.whole.PagesBenchmark;
import nl.impactkaart.benchmarks.whole.ReportsBenchmark;
import nl.impactkaart.benchmarks.whole.WholeBenchmark;
import nl.impactkaart.embedded.EmbeddedKafka;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Measures everything in one run; {@code ./mvnw -pl benchmarks -am -Pbenchmark verify} starts it. */
public final class Benchmarks {

    private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
    private static final Path TARGET = Path.of("target");

    private static final Set<String> KAFKA_PARTS = Set.of("lag", "replay", "rebuild");
    private static final Set<String> DATABASE_PARTS = Set.of("commands", "lag", "replay", "rebuild");

    private Benchmarks() {}

    /**
     * Measures and ends the process.
     *
     * @param arguments the plan, {@code full} or {@code smoke}, and the parts, by comma
     */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            measure(Plan.of(arguments[0]), Set.of(arguments[1].split(",")));
            status = 0;
        } catch (Exception e) {
            LOG.error("The benchmark failed", e);
        }
        // Axon leaves a thread behind.
        System.exit(status);
    }

    private static void measure(Plan plan, Set<String> parts) throws Exception {
        // On the disk that the build is on: a folder for temporary files may be one in memory.
        Path directory = Files.createTempDirectory(Files.createDirectories(TARGET), "measuring-");
        Results results = new Results(plan);
        try {
            if (parts.contains("whole")) {
                say("Standalone: ready, commands over HTTP, memory");
                results.whole(WholeBenchmark.run(plan, directory));
            }
            if (parts.contains("reports")) {
                say("Reports: from a change to a webhook, many changes, many subscribers");
                results.reports(ReportsBenchmark.run(plan, directory));
            }
            if (parts.contains("pages")) {
                say("Pages of the portal, one after the other");
                results.pages(PagesBenchmark.run(plan, directory));
            }
            if (parts.contains("valuation")) {
                say("Valuation of 50 outcomes over 30 years");
                results.valuation(ValuationBenchmark.run(plan));
                say("Monte Carlo, 10,000 runs of 50 outcomes over 30 years");
                results.monteCarlo(ValuationBenchmark.simulate(plan));
            }
            if (parts.contains("proof")) {
                say("Offline verification of a long history");
                results.proof(ProofBenchmark.run(plan, directory));
            }
            inProcess(plan, parts, directory, results);
        } finally {
            remove(directory);
        }
        results.conclude(TARGET.resolve("results.json"));
    }

    private static void inProcess(Plan plan, Set<String> parts, Path directory, Results results) throws Exception {
        if (Collections.disjoint(parts, DATABASE_PARTS)) {
            return;
        }
        try (Databases databases = new Databases(directory)) {
            if (parts.contains("commands")) {
                say("Commands per second through the command bus, by threads");
                results.commands(CommandBenchmark.run(plan, databases, directory));
            }
            if (!Collections.disjoint(parts, KAFKA_PARTS)) {
                try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
                    streaming(plan, parts, databases, kafka, results);
                }
            }
        }
    }

    private static void streaming(
            Plan plan, Set<String> parts, Databases databases, EmbeddedKafka kafka, Results results) throws Exception {
        if (parts.contains("lag")) {
            say("Lag from acknowledgement to visible projection");
            results.lag(LagBenchmark.run(plan, databases, kafka));
        }
        if (parts.contains("replay")) {
            say("Replay into the projection with its valuation");
            results.replay(ReplayBenchmark.run(plan, databases, kafka));
        }
        if (parts.contains("rebuild")) {
            say("Rebuild of all views beside the live ones, with comparison and swap");
            results.rebuild(RebuildBenchmark.run(plan, databases, kafka));
        }
    }

    private static void say(String what) {
        System.out.printf("%n== %s%n", what);
    }

    private static void remove(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("left behind: " + directory + " (" + e.getMessage() + ")");
        }
    }
}
