package nl.impactkaart.benchmarks.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.benchmarks.Databases;
import nl.impactkaart.benchmarks.Figures;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.StreamConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast a projection with its valuation is made again from Kafka, in an empty database. */
public final class ReplayBenchmark {

    private static final long PATIENCE_MINUTES = 5;

    private ReplayBenchmark() {}

    /** Events per second, from the start of the consumer to the commit of the last event. */
    public static Figures run(Plan plan, Databases databases, EmbeddedKafka kafka) throws Exception {
        PublishedHistories histories = PublishedHistories.of(plan.replayMaps(), kafka);
        System.out.printf("  %,d events of %,d maps are on the topic%n", histories.events(), histories.maps());
        // Reading JSON and valuing are compiled well only after some hundred thousand events.
        System.out.printf("  %,.0f events/s to warm up%n", replay(histories, databases, kafka));
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < plan.rounds(); round++) {
            double perSecond = replay(histories, databases, kafka);
            System.out.printf("  %,.0f events/s%n", perSecond);
            rounds.add(perSecond);
        }
        return new Figures(rounds);
    }

    private static double replay(PublishedHistories histories, Databases databases, EmbeddedKafka kafka)
            throws InterruptedException, TimeoutException {
        try (Database query = databases.fresh(Streams.CONNECTIONS, "db/query", "db/consumer")) {
            AtomicInteger left = new AtomicInteger(histories.events());
            CountDownLatch done = new CountDownLatch(1);
            StreamConsumer consumer = Streams.projecting(histories.topic(), query.pool(), kafka, appends -> {
                int events = appends.stream()
                        .mapToInt(append -> append.events().size())
                        .sum();
                if (left.addAndGet(-events) == 0) {
                    done.countDown();
                }
            });
            long start = System.nanoTime();
            consumer.start();
            try {
                if (!done.await(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                    throw new TimeoutException(left.get() + " events were not replayed");
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                requireComplete(histories, query);
                return histories.events() / seconds;
            } finally {
                consumer.stop();
            }
        }
    }

    private static void requireComplete(PublishedHistories histories, Database query) {
        long complete = JdbcClient.create(query.pool())
                .sql("SELECT count(*) FROM impact_map WHERE sequence = ? AND return_factor > 0")
                .param(History.EVENTS - 1)
                .query(Long.class)
                .single();
        if (complete != histories.maps()) {
            throw new IllegalStateException(complete + " of " + histories.maps() + " maps are complete");
        }
    }
}
