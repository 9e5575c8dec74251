package nl.impactkaart.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path directory;

    @Test
    void recordsSurviveARestartOnAnotherPort() throws Exception {
        String first;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            first = kafka.bootstrapServers();
            createTopic(first);
            send(first, List.of("a", "b"));
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
            assertThat(readAll(kafka.bootstrapServers(), 2)).containsExactly("a", "b");
        }
    }

    @Test
    void everyRecordIsFlushedNoneExpiresAndTopicsAreMadeOnPurpose() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                Admin admin = Admin.create(client(kafka.bootstrapServers()))) {
            Config broker = admin.describeConfigs(List.of(new ConfigResource(ConfigResource.Type.BROKER, "1")))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();
            assertThat(broker.get("log.flush.interval.messages").value()).isEqualTo("1");
            assertThat(broker.get("log.retention.ms").value()).isEqualTo("-1");
            assertThat(broker.get("log.retention.bytes").value()).isEqualTo("-1");
            assertThat(broker.get("listeners").value()).startsWith("CLIENT://127.0.0.1:");
            assertThatThrownBy(() -> admin.describeTopics(List.of("never-made"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void aKilledBrokerLosesNothingAcknowledgedAndItsFolderIsItsOwnWhileItRuns() throws Exception {
        List<String> sent = new ArrayList<>();
        try (ChildJvm broker = ChildJvm.run(KafkaBroker.class, directory.toString(), "0")) {
            String address = broker.lineAfter("Kafka serves on ");
            assertThatThrownBy(() -> DataDirectory.claim(directory))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("belongs to another running Impactkaart (process " + broker.pid() + ")");
            createTopic(address);
            for (int n = 0; n < 500; n++) {
                sent.add("record " + n);
            }
            send(address, sent);
        }
        try (DataDirectory claimed = DataDirectory.claim(directory);
                EmbeddedKafka kafka = EmbeddedKafka.start(claimed.path(), 0)) {
            assertThat(readAll(kafka.bootstrapServers(), sent.size())).isEqualTo(sent);
        }
    }

    @Test
    void aTakenPortIsToldAndTheFolderIsFreeAgain() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, taken.getLocalPort()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken");
        }
        EmbeddedKafka.start(directory, 0).close();
    }

    private static Map<String, Object> client(String address) {
        return Map.of("bootstrap.servers", address);
    }

    private static void createTopic(String address) throws Exception {
        try (Admin admin = Admin.create(client(address))) {
            admin.createTopics(List.of(new NewTopic("t", 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void send(String address, List<String> values) throws Exception {
        try (var producer = new KafkaProducer<>(client(address), new StringSerializer(), new StringSerializer())) {
            var sends = values.stream()
                    .map(value -> producer.send(new ProducerRecord<>("t", "k", value)))
                    .toList();
            for (var send : sends) {
                send.get();
            }
        }
    }

    private static List<String> readAll(String address, int expected) {
        List<String> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(client(address), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("t", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            assertThat(end).isEqualTo(expected);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
