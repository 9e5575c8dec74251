package nl.impactkaart.valuation.uncertainty;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Values a map many times, with its uncertain figures drawn anew each time. Source: docs/method/uncertainty.md. */
public final class MonteCarlo {

    /** The most runs of one simulation. */
    public static final int MAX_RUNS = 100_000;

    /** The most bins of one histogram. */
    public static final int MAX_BINS = 1_000;

    private static final String GENERATOR = "L64X128MixRandom";

    private MonteCarlo() {}

    /**
     * Simulates; a pure function, bit for bit the same on every machine.
     *
     * @param uncertain drawn in this order in every run, independently of each other; none gives the same result each run
     * @param seed of the random numbers
     * @param runs 1 to {@value #MAX_RUNS}
     * @param bins of the histograms, 1 to {@value #MAX_BINS}
     * @throws IllegalArgumentException when runs or bins lie outside those bounds, a figure is given twice, or it cannot
     *     have the value of a bound; a duration may run beyond the years that are valued, which then count alone
     */
    public static Simulation run(
            MapFormula formula,
            List<UncertainFigure> uncertain,
            Distribution distribution,
            long seed,
            int runs,
            int bins) {
        require("runs", runs, MAX_RUNS);
        require("bins", bins, MAX_BINS);
        CompiledFormula compiled = new CompiledFormula(
                formula,
                new DrawnFigures(uncertain.stream().map(UncertainFigure::figure).toList()));
        Sampler[] samplers = samplers(formula, uncertain, distribution);
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(seed);
        double[] drawn = new double[samplers.length];
        double[] net = new double[runs];
        double[] factors = new double[runs];
        boolean costsInEveryRun = true;
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = samplers[i].draw(random);
            }
            double benefits = compiled.benefits(drawn);
            double costs = compiled.costs(drawn);
            net[run] = benefits - costs;
            factors[run] = benefits / costs;
            costsInEveryRun &= costs != 0;
        }
        return new Simulation(
                distribution,
                seed,
                runs,
                Spread.of(net, bins),
                costsInEveryRun ? Simulation.ReturnFactors.of(factors, bins) : null);
    }

    private static void require(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(field + " is " + value + "; it lies between 1 and " + most);
        }
    }

    private static Sampler[] samplers(MapFormula formula, List<UncertainFigure> uncertain, Distribution distribution) {
        Map<Figure, UncertainFigure> ranges = new HashMap<>();
        uncertain.forEach(range -> ranges.put(range.figure(), range));
        Set<Figure> durations = new HashSet<>();
        for (OutcomeFormula outcome : formula.outcomes()) {
            durations.add(outcome.durationYears());
            for (Figure figure : outcome.figures()) {
                UncertainFigure range = ranges.get(figure);
                if (range != null) {
                    requireMeaning(range, outcome);
                }
            }
        }
        return uncertain.stream()
                .map(range -> {
                    double low = range.low().doubleValue();
                    double mode = range.figure().value().doubleValue();
                    double high = range.high().doubleValue();
                    return durations.contains(range.figure())
                            ? Sampler.whole(distribution, low, mode, high)
                            : Sampler.of(distribution, low, mode, high);
                })
                .toArray(Sampler[]::new);
    }

    private static void requireMeaning(UncertainFigure range, OutcomeFormula outcome) {
        for (BigDecimal bound : List.of(range.low(), range.high())) {
            if (!range.figure().equals(outcome.durationYears())) {
                // An outcome that cannot be has no line.
                outcome.line(range.figure(), bound);
            } else if (bound.compareTo(BigDecimal.ONE) < 0
                    || bound.stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException("%s has a range with %s; it is a whole number of years, 1 at least"
                        .formatted(range.figure().id(), bound));
            }
        }
    }
}
