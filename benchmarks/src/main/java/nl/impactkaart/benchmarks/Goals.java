package nl.impactkaart.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** What was to be reached. A figure that misses its goal is said so; it breaks no build, since machines differ. */
final class Goals {

    /** @param bound how the figure should lie to the goal: {@code >=} or {@code <=} */
    record Goal(String figure, String bound, double goal, double measured, boolean reached) {}

    private final List<Goal> goals = new ArrayList<>();

    void atLeast(String figure, double goal, double measured) {
        goals.add(new Goal(figure, ">=", goal, Numbers.rounded(measured), measured >= goal));
    }

    void atMost(String figure, double goal, double measured) {
        goals.add(new Goal(figure, "<=", goal, Numbers.rounded(measured), measured <= goal));
    }

    List<Goal> all() {
        return List.copyOf(goals);
    }

    void print() {
        System.out.printf("%n%-34s %12s %15s%n", "figure", "measured", "goal");
        for (Goal goal : goals) {
            System.out.printf(
                    "%-34s %,12.2f %3s %,11.1f  %s%n",
                    goal.figure(), goal.measured(), goal.bound(), goal.goal(), goal.reached() ? "reached" : "MISSED");
        }
    }
}
