package nl.impactkaart.benchmarks.commands;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.benchmarks.Databases;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Load;
import nl.impactkaart.benchmarks.Plan;

/** Commands per second by store and threads. Each round has every store, in another order, on an empty database. */
public final class CommandBenchmark {

    public static final List<Integer> THREADS = List.of(1, 8, 32);

    private static final int MOST_THREADS = Collections.max(THREADS);
    private static final int CONNECTIONS = MOST_THREADS + 4;

    /** A store under its name in the results. */
    private record Candidate(String name, List<String> migrations, Opening opening) {}

    @FunctionalInterface
    private interface Opening {
        Store on(Database database, Path directory) throws Exception;
    }

    private static final List<Candidate> CANDIDATES = List.of(
            new Candidate("ours", List.of("db/command", "db/relay"), (database, _) -> new Ours(database, MOST_THREADS)),
            new Candidate(
                    "oursWithLog",
                    List.of("db/command", "db/relay"),
                    (database, directory) ->
                            new OursWithLog(database, MOST_THREADS, directory.resolve(UUID.randomUUID() + ".key"))),
            new Candidate("axonJdbcCached", List.of(), (database, _) -> AxonJdbc.cached(database, MOST_THREADS)),
            new Candidate("axonJpa", List.of(), (database, _) -> AxonJpa.withDefaults(database, MOST_THREADS)),
            new Candidate("axonJpaBytea", List.of(), (database, _) -> AxonJpa.withBytea(database, MOST_THREADS)),
            new Candidate("rawInsert", List.of(), (database, _) -> new RawInsert(database)));

    private CommandBenchmark() {}

    /**
     * Commands per second, by store and by threads.
     *
     * @param directory for signing keys
     */
    public static Map<String, Map<Integer, Figures>> run(Plan plan, Databases databases, Path directory)
            throws Exception {
        Map<String, Map<Integer, List<Double>>> measured = new LinkedHashMap<>();
        for (int round = 0; round < plan.rounds(); round++) {
            List<Candidate> order = new ArrayList<>(CANDIDATES);
            Collections.rotate(order, -round);
            for (Candidate candidate : order) {
                Map<Integer, List<Double>> rounds =
                        measured.computeIfAbsent(candidate.name(), _ -> new LinkedHashMap<>());
                measure(candidate, plan, databases, directory)
                        .forEach((threads, perSecond) -> rounds.computeIfAbsent(threads, _ -> new ArrayList<>())
                                .add(perSecond));
            }
        }
        Map<String, Map<Integer, Figures>> results = new LinkedHashMap<>();
        measured.forEach((name, byThreads) -> {
            Map<Integer, Figures> figures = new LinkedHashMap<>();
            byThreads.forEach((threads, rounds) -> figures.put(threads, new Figures(rounds)));
            results.put(name, figures);
        });
        return results;
    }

    private static Map<Integer, Double> measure(Candidate candidate, Plan plan, Databases databases, Path directory)
            throws Exception {
        Map<Integer, Double> figures = new LinkedHashMap<>();
        try (Database database =
                        databases.fresh(CONNECTIONS, candidate.migrations().toArray(String[]::new));
                Store store = candidate.opening().on(database, directory)) {
            Load.perSecond(MOST_THREADS, plan.warmUp(), store::record);
            for (int threads : THREADS) {
                Load.perSecond(threads, plan.warmUp().dividedBy(3), store::record);
                figures.put(threads, Load.perSecond(threads, plan.load(), store::record));
            }
        }
        System.out.printf("  %-16s %s%n", candidate.name(), summary(figures));
        return figures;
    }

    private static String summary(Map<Integer, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> "%d threads %,.0f/s".formatted(figure.getKey(), figure.getValue()))
                .collect(joining(", "));
    }
}
