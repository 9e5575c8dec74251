package nl.impactkaart.benchmarks.valuation;

import java.util.concurrent.TimeUnit;
import nl.impactkaart.valuation.uncertainty.Distribution;
import nl.impactkaart.valuation.uncertainty.MonteCarlo;
import nl.impactkaart.valuation.uncertainty.Simulation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Ten thousand runs of a map of 50 outcomes over 30 years, each with one uncertain figure. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MonteCarloTrials {

    private static final int RUNS = 10_000;
    private static final int BINS = 40;

    private final UncertainMap map = new UncertainMap(Maps.differing());

    @Benchmark
    public Simulation triangular() {
        return run(Distribution.TRIANGULAR);
    }

    @Benchmark
    public Simulation pert() {
        return run(Distribution.PERT);
    }

    private Simulation run(Distribution distribution) {
        return MonteCarlo.run(map.formula(), map.ranges(), distribution, 1, RUNS, BINS);
    }
}
