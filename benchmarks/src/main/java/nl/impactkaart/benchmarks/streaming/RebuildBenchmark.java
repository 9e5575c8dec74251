package nl.impactkaart.benchmarks.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.benchmarks.Databases;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.ConsumerSettings;
import nl.impactkaart.query.currentmap.CurrentMapProjection;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.RebuildView;

/** How fast all views are made anew beside the live ones, compared with them and swapped. */
public final class RebuildBenchmark {

    private static final String[] MIGRATIONS = {"db/query", "db/consumer", "db/rebuild"};

    private RebuildBenchmark() {}

    /** Events per second, from the request to the swap. */
    public static Figures run(Plan plan, Databases databases, EmbeddedKafka kafka) throws Exception {
        PublishedHistories histories = PublishedHistories.of(plan.replayMaps(), kafka);
        System.out.printf("  %,d events of %,d maps are on the topic%n", histories.events(), histories.maps());
        List<Double> rounds = new ArrayList<>();
        try (Database query = databases.fresh(Streams.CONNECTIONS, MIGRATIONS)) {
            Rebuild rebuild = new Rebuild(
                    new ConsumerSettings(histories.topic(), "query", Streams.OPERATOR),
                    query.pool(),
                    query.migrations(MIGRATIONS),
                    fresh -> new CurrentMapProjection(fresh, Streams.CACHED_ROWS),
                    Streams.client(kafka));
            // The first finds empty views; all that follow have as much to compare as they make.
            System.out.printf("  %,.0f events/s to warm up%n", rebuilt(rebuild, histories, false));
            for (int round = 0; round < plan.rounds(); round++) {
                double perSecond = rebuilt(rebuild, histories, true);
                System.out.printf("  %,.0f events/s%n", perSecond);
                rounds.add(perSecond);
            }
        }
        return new Figures(rounds);
    }

    private static double rebuilt(Rebuild rebuild, PublishedHistories histories, boolean same) {
        long start = System.nanoTime();
        RebuildView ended = rebuild.run(_ -> {}, () -> true);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (ended.status() != RebuildView.Status.DONE || ended.eventsRead() != histories.events()) {
            throw new IllegalStateException("not rebuilt: " + ended);
        }
        RebuildView.Found found = Objects.requireNonNull(ended.found());
        if (same && !found.live().equals(found.rebuilt())) {
            throw new IllegalStateException("rebuilt otherwise: " + found);
        }
        return histories.events() / seconds;
    }
}
