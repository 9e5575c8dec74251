package nl.impactkaart.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is taken in at once.
 *
 * @param deliveries events in the order they came
 * @param undecodable records that are no events
 * @param seen for streams that were read again, the highest sequence that Kafka holds
 */
record Batch(List<Delivery> deliveries, List<UndecodableRecord> undecodable, Map<UUID, Long> seen) {

    static Batch of(List<Delivery> deliveries) {
        return new Batch(deliveries, List.of(), Map.of());
    }

    static Batch ofUndecodable(List<UndecodableRecord> undecodable) {
        return new Batch(List.of(), undecodable, Map.of());
    }
}
