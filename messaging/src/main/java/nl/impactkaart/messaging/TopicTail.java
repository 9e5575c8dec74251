package nl.impactkaart.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What Kafka really holds at the end of a topic's partitions. */
final class TopicTail implements AutoCloseable {

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String topic;

    TopicTail(Map<String, Object> kafka, String topic) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        properties.put("max.poll.records", "1");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.topic = topic;
    }

    /** For each partition the offset that its next record will get. */
    long[] endOffsets(int partitions) {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(p -> new TopicPartition(topic, p))
                .toList();
        // Else the client warns of each that it learns of a partition which is not its own.
        consumer.assign(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all, WAIT);
        return all.stream().mapToLong(p -> ends.getOrDefault(p, 0L)).toArray();
    }

    /**
     * The outbox position of the last event before an offset; 0 when there is none. Records that are no events are
     * passed over.
     */
    long positionBefore(int partition, long offset) {
        TopicPartition place = new TopicPartition(topic, partition);
        consumer.assign(List.of(place));
        long begin = consumer.beginningOffsets(List.of(place), WAIT).getOrDefault(place, 0L);
        for (long candidate = offset - 1; candidate >= begin; candidate--) {
            Long position = position(recordAt(place, candidate));
            if (position != null) {
                return position;
            }
        }
        return 0;
    }

    private ConsumerRecord<byte[], byte[]> recordAt(TopicPartition place, long offset) {
        consumer.seek(place, offset);
        long giveUp = System.nanoTime() + WAIT.toNanos();
        while (System.nanoTime() < giveUp) {
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(500))) {
                return found;
            }
        }
        throw new TimeoutException("The end of " + place + " could not be read");
    }

    private static @Nullable Long position(ConsumerRecord<byte[], byte[]> found) {
        Header header = found.headers().lastHeader(CloudEventHeaders.POSITION);
        try {
            return header == null ? null : Long.valueOf(new String(header.value(), UTF_8));
        } catch (NumberFormatException notOurs) {
            return null;
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
