package nl.impactkaart.benchmarks;

import java.time.Duration;

/**
 * How long and how often is measured.
 *
 * @param rounds in which everything is measured anew
 * @param warmUp before each measurement of commands, for the compiler
 * @param load of one measurement of commands
 * @param lag of one rate
 * @param replayMaps whose events are replayed, {@code 200} each
 * @param provenEvents of one map, verified offline
 * @param reportedMaps whose reports follow changes, and as many subscribers
 */
public record Plan(
        String name,
        int rounds,
        Duration warmUp,
        Duration load,
        Duration lag,
        int replayMaps,
        int provenEvents,
        int reportedMaps) {

    /**
     * The plan of this name.
     *
     * @param name {@code full}, or {@code smoke} to see in a minute whether everything runs; its figures say nothing
     */
    public static Plan of(String name) {
        return switch (name) {
            case "full" ->
                new Plan(
                        name,
                        3,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(20),
                        1_000,
                        1_000_000,
                        1_000);
            case "smoke" ->
                new Plan(name, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3), 100, 10_000, 50);
            default -> throw new IllegalArgumentException("the plan is full or smoke, not " + name);
        };
    }
}
