package nl.impactkaart.benchmarks.whole;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Load;
import nl.impactkaart.benchmarks.Percentiles;
import nl.impactkaart.benchmarks.Plan;

/**
 * How soon requests are answered that come at a steady rate, from the moment at which each was due.
 *
 * @param what is asked, and the size of the map, outcomes by years
 * @param goalMillis for the 99th percentile
 */
public record Latency(String what, int perSecond, double goalMillis, Figures p50Millis, Figures p99Millis) {

    static Latency measure(String what, int perSecond, double goalMillis, Plan plan, Load.Work request)
            throws InterruptedException {
        Load.steadily(perSecond, plan.lag(), request);
        List<Double> p50 = new ArrayList<>();
        List<Double> p99 = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            Percentiles measured = Percentiles.ofNanos(Load.steadily(perSecond, plan.lag(), request));
            System.out.printf(
                    "  %s at %d/s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    what, perSecond, measured.p50(), measured.p99(), measured.max());
            p50.add(measured.p50());
            p99.add(measured.p99());
        }
        return new Latency(what, perSecond, goalMillis, new Figures(p50), new Figures(p99));
    }
}
