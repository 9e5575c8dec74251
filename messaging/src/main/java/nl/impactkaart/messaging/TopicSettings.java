package nl.impactkaart.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How topics are created.
 *
 * @param partitions fixed for a topic's life, since a stream's order holds within its partition
 * @param replication how many brokers keep a copy; from 3 on, 2 must have a record before it counts as sent
 */
@ConfigurationProperties("impactkaart.topics")
public record TopicSettings(
        @DefaultValue("12") int partitions,
        @DefaultValue("3") int replication) {

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("impactkaart.topics.partitions must be at least 1, not " + partitions);
        }
        if (replication < 1 || replication > Short.MAX_VALUE) {
            throw new IllegalArgumentException("impactkaart.topics.replication must be at least 1, not " + replication);
        }
    }
}
