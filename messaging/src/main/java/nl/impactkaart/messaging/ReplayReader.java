package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads some partitions of a replay, from their start and without a group. One thread's at a time. */
final class ReplayReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final CloudEventHeaders envelope;
    private final BatchProcessor processor;

    ReplayReader(
            ConsumerSettings settings,
            List<TopicPartition> partitions,
            BatchProcessor processor,
            Map<String, Object> kafka) {
        this.consumer = new KafkaConsumer<>(properties(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        this.partitions = partitions;
        this.envelope = new CloudEventHeaders(settings.operator());
        this.processor = processor;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    static Map<String, Object> properties(Map<String, Object> kafka) {
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.remove("group.instance.id");
        properties.put("enable.auto.commit", "false");
        properties.put("allow.auto.create.topics", "false");
        properties.put("auto.offset.reset", "earliest");
        // The more of a map's events come at once, the less often it is valued and written.
        properties.put("max.poll.records", "10000");
        properties.put("fetch.max.bytes", "8388608");
        properties.put("max.partition.fetch.bytes", "4194304");
        return properties;
    }

    /**
     * Takes in all that the partitions hold now.
     *
     * @param goOn asked between batches; when false the rest is left
     * @param read counts records
     */
    void toTheEnd(BooleanSupplier goOn, LongAdder read) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Landmark> last = new HashMap<>();
        while (goOn.getAsBoolean() && !Rereader.reached(consumer, ends)) {
            ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                processor.process(Batch.of(envelope, records));
                records.partitions()
                        .forEach(partition -> last.put(
                                partition,
                                Landmark.of(records.records(partition).getLast())));
                read.add(records.count());
            }
        }
        processor.offsets().write(last);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
