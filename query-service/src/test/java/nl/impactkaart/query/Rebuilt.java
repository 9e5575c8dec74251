package nl.impactkaart.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.RebuildView;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Status;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of the service on a database of its own, whose views are made anew. */
final class Rebuilt {

    static final String DATABASE = "rebuilt_views";
    static final String PATH = "/api/v1/query/rebuild";
    static final Service SERVICE = new Service(DATABASE);
    static final JdbcTemplate STORED = new JdbcTemplate(Service.POSTGRES.dataSource(DATABASE));

    private Rebuilt() {}

    static Client operator() {
        return SERVICE.as(Service.ISSUER.of(UUID.randomUUID(), "operator"));
    }

    /** Rebuilds to the end; both live and rebuilt views were there by then. */
    static Found rebuilt() {
        RebuildView ended = SERVICE.bean(Rebuild.class).run(_ -> {}, () -> true);
        assertThat(ended.failure()).isNull();
        assertThat(ended.status()).isEqualTo(Status.DONE);
        return Objects.requireNonNull(ended.found());
    }

    /** Waits until the live consumer has taken in everything that is on the topic. */
    static void settled() {
        Map<TopicPartition, Long> ends = ends();
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> offsets(),
                        taken -> ends.entrySet().stream()
                                .allMatch(end ->
                                        taken.getOrDefault(end.getKey().partition(), -1L) == end.getValue() - 1));
    }

    private static Map<Integer, Long> offsets() {
        Map<Integer, Long> taken = new HashMap<>();
        STORED.query("SELECT partition, record_offset FROM consumer_offset", row -> {
            taken.put(row.getInt(1), row.getLong(2));
        });
        return taken;
    }

    private static Map<TopicPartition, Long> ends() {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Service.KAFKA.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return consumer.endOffsets(IntStream.range(0, 12)
                    .mapToObj(partition -> new TopicPartition(Recorder.TOPIC, partition))
                    .toList());
        }
    }
}
