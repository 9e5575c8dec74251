package nl.impactkaart.benchmarks.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.proof.verify.Verify;

/** The verifier as an auditor starts it: a process of its own, on files, with a heap that any laptop has. */
public final class ProofBenchmark {

    private static final String HEAP = "-Xmx512m";

    private ProofBenchmark() {}

    /** Seconds from the start of the verifier to its end. */
    public static Figures run(Plan plan, Path directory) throws IOException, InterruptedException {
        Path bundle = directory.resolve("long.bundle.json");
        Path keys = directory.resolve("long.vkey");
        LongHistory history = new LongHistory(plan.provenEvents());
        history.write(bundle);
        Files.writeString(keys, history.verifierKey());
        System.out.printf("  %,d events in a bundle of %,d MB%n", plan.provenEvents(), Files.size(bundle) / 1_000_000);
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            double seconds = verify(bundle, keys, directory.resolve("verify.log"));
            System.out.printf("  verified in %.1f s, heap %s%n", seconds, HEAP);
            rounds.add(seconds);
        }
        return new Figures(rounds);
    }

    private static double verify(Path bundle, Path keys, Path output) throws IOException, InterruptedException {
        ProcessBuilder verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Verify.class.getName(),
                        "verify",
                        bundle.toString(),
                        "--key",
                        keys.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        long start = System.nanoTime();
        int code = verifier.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code != 0) {
            throw new IllegalStateException("the bundle does not verify: " + Files.readString(output));
        }
        return seconds;
    }
}
