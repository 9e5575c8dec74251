package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the events again that streams wait for: one pass over their partitions from the start, beside the ordinary
 * reading, which it does not hold up.
 */
final class Rereader {

    /** A pass that finds more leaves the rest to the next. */
    private static final int MOST_EVENTS = 10_000;

    private final ConsumerSettings settings;
    private final CloudEventHeaders envelope;
    private final Map<String, Object> kafka;

    Rereader(ConsumerSettings settings, Map<String, Object> kafka) {
        this.settings = settings;
        this.envelope = new CloudEventHeaders(settings.operator());
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("enable.auto.commit", "false");
        this.kafka.put("auto.offset.reset", "earliest");
        this.kafka.put("allow.auto.create.topics", "false");
        this.kafka.put("max.poll.records", "5000");
    }

    /**
     * What Kafka now holds of these streams beyond their progress, each stream in order.
     *
     * @param goOn asked between polls; when false the pass ends early
     */
    Batch read(Collection<StreamProgress> waiting, BooleanSupplier goOn) {
        Map<String, StreamProgress> wanted = waiting.stream()
                .collect(Collectors.toMap(stream -> stream.streamId().toString(), stream -> stream));
        List<TopicPartition> partitions = waiting.stream()
                .map(stream -> new TopicPartition(settings.topic(), stream.partition()))
                .distinct()
                .toList();
        Map<UUID, Map<Long, Delivery>> found = new HashMap<>();
        Map<UUID, Long> seen = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            int room = MOST_EVENTS;
            while (goOn.getAsBoolean() && !reached(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> received : consumer.poll(Duration.ofMillis(500))) {
                    StreamProgress stream = wanted.get(received.key());
                    if (stream != null) {
                        room -= collect(received, stream, room, found, seen);
                    }
                }
            }
        }
        List<Delivery> deliveries = new ArrayList<>();
        found.values().forEach(stream -> deliveries.addAll(stream.values()));
        return new Batch(deliveries, List.of(), seen);
    }

    private int collect(
            ConsumerRecord<String, byte[]> received,
            StreamProgress stream,
            int room,
            Map<UUID, Map<Long, Delivery>> found,
            Map<UUID, Long> seen) {
        try {
            ReceivedEvent event = envelope.read(received);
            seen.merge(stream.streamId(), event.sequence(), Math::max);
            if (event.sequence() <= stream.sequence() || room == 0) {
                return 0;
            }
            Delivery delivery = new Delivery(event, received.partition());
            boolean fresh = found.computeIfAbsent(stream.streamId(), id -> new TreeMap<>())
                            .putIfAbsent(event.sequence(), delivery)
                    == null;
            return fresh ? 1 : 0;
        } catch (UndecodableEnvelopeException laidAsideAlready) {
            return 0;
        }
    }

    static boolean reached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (consumer.position(end.getKey()) < end.getValue()) {
                return false;
            }
        }
        return true;
    }
}
