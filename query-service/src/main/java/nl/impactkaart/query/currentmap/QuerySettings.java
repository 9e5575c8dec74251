package nl.impactkaart.query.currentmap;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How current maps are kept and read.
 *
 * @param group the consumer group on Kafka, shared by the copies on one database; with an empty database, a new name has
 *     everything read again
 * @param atLeastWait how long a reader waits for its own write at most
 * @param cachedRows how many rows of maps, of every kind, are kept in memory for the next batch or reader; about 1 kB each
 */
@ConfigurationProperties("impactkaart.query")
record QuerySettings(
        @DefaultValue("query-service") String group,
        @DefaultValue("5s") Duration atLeastWait,
        @DefaultValue("50000") int cachedRows) {

    QuerySettings {
        if (group.isBlank()) {
            throw new IllegalArgumentException("impactkaart.query.group must not be blank");
        }
        if (atLeastWait.isNegative()) {
            throw new IllegalArgumentException("impactkaart.query.at-least-wait must not be negative: " + atLeastWait);
        }
        if (cachedRows < 0) {
            throw new IllegalArgumentException("impactkaart.query.cached-rows must not be negative: " + cachedRows);
        }
    }
}
