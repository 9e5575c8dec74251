package nl.impactkaart.system.mainjob;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain Kafka consumer on {@code impactkaart.reports}, as a funder's own system would have. */
final class ReportTopic implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    ReportTopic(String bootstrapServers) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor("impactkaart.reports").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Waits for the event that tells of a report on this map at this sequence or later; returns its data. */
    JsonNode awaitReportUpdated(String mapId, long sequence) {
        await("report-updated of " + mapId + " at " + sequence)
                .atMost(Duration.ofMinutes(1))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
                    return seen.stream().anyMatch(record -> tells(record, mapId, sequence));
                });
        return seen.stream()
                .filter(record -> tells(record, mapId, sequence))
                .findFirst()
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .orElseThrow();
    }

    /** The CloudEvents attributes of the first record of this map. */
    Map<String, String> attributesOfFirst(String mapId) {
        Map<String, String> attributes = new java.util.TreeMap<>();
        seen.stream()
                .filter(record -> mapId.equals(record.key()))
                .findFirst()
                .orElseThrow()
                .headers()
                .forEach(header -> attributes.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return attributes;
    }

    /** The ids of the records of a map that were seen. */
    List<String> ids(String mapId) {
        return seen.stream()
                .filter(record -> mapId.equals(record.key()))
                .map(record -> new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean tells(ConsumerRecord<String, String> record, String mapId, long sequence) {
        return mapId.equals(record.key())
                && JsonMapper.shared()
                                .readTree(record.value())
                                .path("mapSequence")
                                .asLong()
                        >= sequence;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
