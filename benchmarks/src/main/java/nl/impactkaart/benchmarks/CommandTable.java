package nl.impactkaart.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Commands per second side by side, with each store's share of the raw insert and of what ours does. */
final class CommandTable {

    private CommandTable() {}

    static double ratio(Map<String, Map<Integer, Figures>> byStore, String one, String other, int threads) {
        return of(byStore, one, threads).median() / of(byStore, other, threads).median();
    }

    static Map<String, Double> ratios(Map<String, Map<Integer, Figures>> byStore, String one, String other) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        for (int threads : Objects.requireNonNull(byStore.get(one)).keySet()) {
            ratios.put(Integer.toString(threads), Numbers.rounded(ratio(byStore, one, other, threads)));
        }
        return ratios;
    }

    private static Figures of(Map<String, Map<Integer, Figures>> byStore, String store, int threads) {
        return Objects.requireNonNull(
                Objects.requireNonNull(byStore.get(store), store).get(threads), store);
    }

    static void print(Map<String, Map<Integer, Figures>> byStore) {
        System.out.printf(
                "%n%-16s %8s %12s %8s %12s %12s%n", "store", "threads", "commands/s", "±", "÷ raw", "ours ÷ it");
        byStore.forEach((store, byThreads) -> byThreads.forEach((threads, figures) -> System.out.printf(
                "%-16s %8d %,12.0f %7.0f%% %12.2f %12.2f%n",
                store,
                threads,
                figures.median(),
                100 * figures.spread(),
                ratio(byStore, store, "rawInsert", threads),
                ratio(byStore, "ours", store, threads))));
    }
}
