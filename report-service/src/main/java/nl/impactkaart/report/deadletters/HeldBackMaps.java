package nl.impactkaart.report.deadletters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many maps are held back, as metrics. Health stays up meanwhile: all other maps are read as ever. */
final class HeldBackMaps implements MeterBinder {

    private static final String PARKED = "SELECT count(DISTINCT stream_id) FROM dead_letter WHERE consumer = :consumer";
    private static final String WAITING =
            "SELECT count(*) FROM stream_progress WHERE consumer = :consumer AND state = 'WAITING'";

    private final JdbcClient database;
    private final String consumer;

    HeldBackMaps(JdbcClient database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("impactkaart.report.maps.parked", () -> count(PARKED))
                .description("Maps held back by an event that could not be applied")
                .register(registry);
        Gauge.builder("impactkaart.report.maps.waiting", () -> count(WAITING))
                .description("Maps held back by an event that is missing")
                .register(registry);
    }

    private long count(String query) {
        return database.sql(query).param("consumer", consumer).query(Long.class).single();
    }
}
