package nl.impactkaart.valuation.uncertainty;

import org.jspecify.annotations.Nullable;

/**
 * What came of a number of runs, each with its own draw of every uncertain figure. The same distribution, seed and number of runs
 * give the same bits on every machine. Source: docs/method/uncertainty.md.
 *
 * @param netPresentValue in minor units
 * @param returnFactor absent when a run has no costs: a factor of some runs alone would mislead
 */
public record Simulation(
        Distribution distribution,
        long seed,
        int runs,
        Spread netPresentValue,
        @Nullable ReturnFactors returnFactor) {

    /**
     * The return factors of all runs.
     *
     * @param probabilityAboveOne share of the runs whose factor is above 1
     * @param probabilityAboveBenchmark share of the runs whose factor is above 1.6, the average of social-work projects
     */
    public record ReturnFactors(Spread spread, double probabilityAboveOne, double probabilityAboveBenchmark) {

        private static final double BENCHMARK = 1.6;

        static ReturnFactors of(double[] factors, int bins) {
            return new ReturnFactors(Spread.of(factors, bins), above(1, factors), above(BENCHMARK, factors));
        }

        private static double above(double bound, double[] factors) {
            int above = 0;
            for (double factor : factors) {
                above += factor > bound ? 1 : 0;
            }
            return (double) above / factors.length;
        }
    }
}
