package nl.impactkaart.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.impactkaart.testing.Recorder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What a subscriber to {@code impactkaart.reports} hears, from the beginning. */
final class Told implements AutoCloseable {

    static final String TOPIC = "impactkaart.reports";

    private final List<ConsumerRecord<String, byte[]>> all = new CopyOnWriteArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of(
                    ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    Service.KAFKA.bootstrapServers(),
                    ConsumerConfig.GROUP_ID_CONFIG,
                    UUID.randomUUID().toString(),
                    ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                    "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());

    Told() {
        consumer.subscribe(List.of(TOPIC));
    }

    /** All records of a map, once there are so many. */
    List<ConsumerRecord<String, byte[]>> of(Recorder map, int atLeast) {
        return Awaitility.await().pollDelay(Duration.ZERO).until(() -> heard(map), heard -> heard.size() >= atLeast);
    }

    private List<ConsumerRecord<String, byte[]>> heard(Recorder map) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        return all.stream()
                .filter(told -> told.key().equals(map.mapId().toString()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
