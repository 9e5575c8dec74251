package nl.impactkaart.benchmarks.valuation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.valuation.ValuationInput;
import nl.impactkaart.valuation.Valuations;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times of the pure calculations, by JMH: each round is a process of its own. */
public final class ValuationBenchmark {

    private static final BigDecimal A_BILLIONTH = new BigDecimal("1e-9");

    private ValuationBenchmark() {}

    /**
     * Microseconds for one valuation, by the name of the trial.
     *
     * @throws IllegalStateException when ours and the textbook come to different figures
     */
    public static Map<String, Figures> run(Plan plan) throws RunnerException {
        requireAgreement();
        return measured(plan, ValuationTrials.class);
    }

    /** Milliseconds for one simulation, by its distribution. */
    public static Map<String, Figures> simulate(Plan plan) throws RunnerException {
        return measured(plan, MonteCarloTrials.class);
    }

    private static Map<String, Figures> measured(Plan plan, Class<?> trials) throws RunnerException {
        TimeValue iteration = TimeValue.milliseconds(plan.warmUp().toMillis() / 3);
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include(Pattern.quote(trials.getName()))
                        .forks(plan.rounds())
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(iteration)
                        .measurementIterations(3)
                        .measurementTime(iteration)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run()) {
            figures.put(result.getPrimaryResult().getLabel(), rounds(result));
        }
        return figures;
    }

    private static void requireAgreement() {
        ValuationInput input = Maps.differing();
        BigDecimal ours = Valuations.value(input).netPresentValue();
        BigDecimal textbook = Textbook.netPresentValue(input);
        if (ours.subtract(textbook).abs().compareTo(A_BILLIONTH) > 0) {
            throw new IllegalStateException("ours is " + ours + ", the textbook's " + textbook);
        }
    }

    private static Figures rounds(RunResult result) {
        return new Figures(result.getBenchmarkResults().stream()
                .map(round -> round.getPrimaryResult().getScore())
                .toList());
    }
}
