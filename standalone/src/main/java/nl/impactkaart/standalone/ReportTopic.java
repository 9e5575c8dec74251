package nl.impactkaart.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints what {@code impactkaart.reports} of a running instance holds and gets, as any Kafka consumer would see it. */
final class ReportTopic {

    private static final String TOPIC = "impactkaart.reports";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ReportTopic() {}

    /**
     * From the first message on, until the process is stopped.
     *
     * @param soFar only what is there by now
     */
    static void print(Settings settings, boolean soFar) {
        String address = KafkaAddress.read(settings);
        Map<String, Object> properties = Map.of(
                "bootstrap.servers", address,
                "auto.offset.reset", "earliest",
                "allow.auto.create.topics", "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC, PATIENCE).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!soFar
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> System.out.println(text(message)));
            }
        } catch (org.apache.kafka.common.errors.TimeoutException nobodyThere) {
            throw new StartupException("nothing answers at " + address
                    + ". Is Impactkaart running on the data directory " + settings.dataDirectory() + "?");
        }
    }

    /** A line for each attribute of the CloudEvent, then its data. */
    private static String text(ConsumerRecord<String, String> message) {
        StringBuilder text = new StringBuilder("\n");
        StreamSupport.stream(message.headers().spliterator(), false)
                .forEach(header -> text.append(header.key())
                        .append(": ")
                        .append(new String(header.value(), StandardCharsets.UTF_8))
                        .append('\n'));
        return text.append(message.value()).toString();
    }
}
