package nl.impactkaart.benchmarks;

import java.util.Arrays;
import java.util.List;

/** Repeated measurements of one thing. */
public record Figures(List<Double> rounds) {

    public Figures {
        rounds = List.copyOf(rounds);
    }

    public double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Half the distance between the largest and the smallest, as a fraction of the median. */
    public double spread() {
        double[] sorted = sorted();
        return (sorted[sorted.length - 1] - sorted[0]) / 2 / median();
    }

    private double[] sorted() {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
