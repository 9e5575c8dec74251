package nl.impactkaart.valuation.uncertainty;

import java.util.Arrays;

/**
 * How the results of all runs are spread. A percentile is a result that occurred: the lowest that at least so many of a
 * hundred do not exceed.
 *
 * @param mean of the results, in the order of the runs
 */
public record Spread(double mean, double p5, double p50, double p95, Histogram histogram) {

    static Spread of(double[] results, int bins) {
        double sum = 0;
        for (double result : results) {
            sum += result;
        }
        double[] sorted = results.clone();
        Arrays.sort(sorted);
        return new Spread(
                sum / results.length, at(sorted, 5), at(sorted, 50), at(sorted, 95), Histogram.of(sorted, bins));
    }

    private static double at(double[] sorted, int percent) {
        long rank = ((long) percent * sorted.length + 99) / 100;
        return sorted[StrictMath.toIntExact(rank) - 1];
    }
}
