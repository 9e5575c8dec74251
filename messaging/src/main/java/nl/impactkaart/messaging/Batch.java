package nl.impactkaart.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is taken in at once.
 *
 * @param deliveries events in the order they came
 * @param undecodable records that are no events
 * @param seen for streams that were read again, the highest sequence that Kafka holds
 */
record Batch(List<Delivery> deliveries, List<UndecodableRecord> undecodable, Map<UUID, Long> seen) {

    /** What these records hold. */
    static Batch of(CloudEventHeaders envelope, Iterable<ConsumerRecord<String, byte[]>> records) {
        List<Delivery> deliveries = new ArrayList<>();
        List<UndecodableRecord> undecodable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            try {
                deliveries.add(new Delivery(envelope.read(received), received.partition()));
            } catch (UndecodableEnvelopeException e) {
                String error = String.valueOf(e.getMessage());
                undecodable.add(
                        new UndecodableRecord(received.partition(), received.offset(), error, received.value()));
            }
        }
        return new Batch(deliveries, undecodable, Map.of());
    }

    static Batch of(List<Delivery> deliveries) {
        return new Batch(deliveries, List.of(), Map.of());
    }

    static Batch ofUndecodable(List<UndecodableRecord> undecodable) {
        return new Batch(List.of(), undecodable, Map.of());
    }
}
