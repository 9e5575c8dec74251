package nl.impactkaart.benchmarks;

import java.util.Arrays;

/** Percentiles of a set of durations, in milliseconds. */
public record Percentiles(double p50, double p95, double p99, double max, int count) {

    /**
     * The percentiles of these.
     *
     * @param nanos durations in nanoseconds, at least one
     */
    public static Percentiles ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Percentiles(
                at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1] / 1e6, sorted.length);
    }

    private static double at(long[] sorted, double fraction) {
        int index = (int) Math.ceil(fraction * sorted.length) - 1;
        return sorted[Math.max(0, index)] / 1e6;
    }
}
