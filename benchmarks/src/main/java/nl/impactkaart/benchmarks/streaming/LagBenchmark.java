package nl.impactkaart.benchmarks.streaming;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.impactkaart.benchmarks.Database;
import nl.impactkaart.benchmarks.Databases;
import nl.impactkaart.benchmarks.LunchClub;
import nl.impactkaart.benchmarks.Percentiles;
import nl.impactkaart.benchmarks.Plan;
import nl.impactkaart.command.dispatch.CommandDesk;
import nl.impactkaart.command.eventstore.PostgresEventStorageEngine;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.Relay;
import nl.impactkaart.messaging.RelaySettings;
import nl.impactkaart.messaging.StreamConsumer;

/**
 * Lag from the acknowledgement of a command to the commit of the projection that shows it, with desk, relay and consumer
 * as in the services, and Kafka between them.
 */
public final class LagBenchmark {

    public static final List<Integer> RATES = List.of(100, 1_000);

    private static final String TOPIC = "impactkaart.lag";
    private static final int MAPS = 200;
    private static final int WARM_UP_RATE = 500;

    private LagBenchmark() {}

    /** Lag by commands per second. */
    public static Map<Integer, Percentiles> run(Plan plan, Databases databases, EmbeddedKafka kafka) throws Exception {
        Sightings sightings = new Sightings();
        try (Database command = databases.fresh(Streams.CONNECTIONS, "db/command", "db/relay");
                Database query = databases.fresh(Streams.CONNECTIONS, "db/query", "db/consumer")) {
            StoredEvents stored = new StoredEvents(command.pool());
            Relay relay = new Relay(
                    new RelaySettings("events", TOPIC, Streams.TOPICS, Streams.OPERATOR),
                    stored,
                    command.pool(),
                    Streams.client(kafka));
            StreamConsumer consumer = Streams.projecting(TOPIC, query.pool(), kafka, sightings::committed);
            relay.start();
            consumer.start();
            try (PostgresEventStorageEngine engine =
                            new PostgresEventStorageEngine(command.pool(), 1_024, relay::wake);
                    CommandDesk desk = new CommandDesk(engine, stored, 10_000, () -> false)) {
                return measure(plan, new Arrivals(desk, sightings, entered(desk)));
            } finally {
                consumer.stop();
                relay.stop();
            }
        }
    }

    private static List<UUID> entered(CommandDesk desk) {
        List<UUID> maps = Stream.generate(UUID::randomUUID).limit(MAPS).toList();
        for (UUID map : maps) {
            LunchClub.entered().forEach(command -> desk.submit(LunchClub.submission(map, command)));
        }
        return maps;
    }

    private static Map<Integer, Percentiles> measure(Plan plan, Arrivals arrivals) throws Exception {
        arrivals.at(WARM_UP_RATE, plan.lag());
        Map<Integer, Percentiles> lags = new LinkedHashMap<>();
        for (int rate : RATES) {
            arrivals.at(rate, plan.lag().dividedBy(4));
            Percentiles lag = Percentiles.ofNanos(arrivals.at(rate, plan.lag()));
            System.out.printf(
                    "  %d/s for %d s: p50 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    rate, plan.lag().toSeconds(), lag.p50(), lag.p99(), lag.max());
            lags.put(rate, lag);
        }
        return lags;
    }

    /** How long a change may take to become visible before it counts as lost. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
}
