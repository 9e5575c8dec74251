package nl.impactkaart.benchmarks.streaming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.CloudEventHeaders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A topic with the histories of many maps, as a relay would have published them.
 *
 * @param events in all
 */
record PublishedHistories(String topic, int maps, int events) {

    /** Publishes them with all maps changing in turn: the order that gives a replay the most to value and write. */
    static PublishedHistories of(int maps, EmbeddedKafka kafka) throws Exception {
        String topic = "impactkaart.replay-" + System.nanoTime();
        Map<String, Object> client = Streams.client(kafka);
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, Streams.TOPICS.partitions(), (short) 1)))
                    .all()
                    .get();
        }
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(maps).toList();
        History history = new History();
        CloudEventHeaders envelope = new CloudEventHeaders(Streams.OPERATOR);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(oneAtATime(client), new StringSerializer(), new ByteArraySerializer())) {
            long position = 1;
            for (int sequence = 0; sequence < History.EVENTS; sequence++) {
                List<Future<RecordMetadata>> sent = new ArrayList<>(maps);
                for (UUID id : ids) {
                    sent.add(producer.send(envelope.write(topic, history.of(id, sequence, position++))));
                }
                for (Future<RecordMetadata> each : sent) {
                    each.get();
                }
            }
        }
        return new PublishedHistories(topic, maps, maps * History.EVENTS);
    }

    /** On a topic that was made just now, of several requests under way the first may fail and a later one succeed. */
    private static Map<String, Object> oneAtATime(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("max.in.flight.requests.per.connection", "1");
        return settings;
    }
}
