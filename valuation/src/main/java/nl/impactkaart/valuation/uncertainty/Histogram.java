package nl.impactkaart.valuation.uncertainty;

import java.util.Arrays;
import java.util.List;

/**
 * How often results fell into bins of equal width.
 *
 * @param low of the lowest result, where the first bin begins
 * @param high of the highest result, which the last bin holds too
 * @param counts by bin, from low to high; one bin when every result is the same
 */
public record Histogram(double low, double high, List<Integer> counts) {

    public Histogram {
        counts = List.copyOf(counts);
    }

    /** Where each bin begins, and at last where the last one ends. */
    public List<Double> bounds() {
        Double[] bounds = new Double[counts.size() + 1];
        for (int i = 0; i < counts.size(); i++) {
            bounds[i] = low + i * (high - low) / counts.size();
        }
        bounds[counts.size()] = high;
        return List.of(bounds);
    }

    static Histogram of(double[] sorted, int bins) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        if (low == high) {
            return new Histogram(low, high, List.of(sorted.length));
        }
        Integer[] counts = new Integer[bins];
        Arrays.fill(counts, 0);
        for (double result : sorted) {
            int bin = (int) ((result - low) / (high - low) * bins);
            counts[StrictMath.min(bin, bins - 1)]++;
        }
        return new Histogram(low, high, List.of(counts));
    }
}
