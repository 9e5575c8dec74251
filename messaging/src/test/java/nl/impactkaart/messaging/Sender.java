package nl.impactkaart.messaging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Puts records on a topic in any order a faulty world could. */
final class Sender implements AutoCloseable {

    private final String topic;
    private final CloudEventHeaders envelope = new CloudEventHeaders(Parts.OPERATOR);
    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(properties(), new StringSerializer(), new ByteArraySerializer());

    Sender(String topic, int partitions) {
        this.topic = topic;
        create(partitions);
    }

    /** One request at a time, as the relay: a batch overtakes no other while the topic is new. */
    private static Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(Parts.kafka());
        properties.put("max.in.flight.requests.per.connection", "1");
        return properties;
    }

    void send(OutboxMessage... messages) {
        send(List.of(messages));
    }

    void send(List<OutboxMessage> messages) {
        messages.stream()
                .map(message -> producer.send(envelope.write(topic, message)))
                .toList()
                .forEach(Sender::join);
    }

    void send(OutboxMessage message, UnaryOperator<ProducerRecord<String, byte[]>> change) {
        join(producer.send(change.apply(envelope.write(topic, message))));
    }

    private static void join(Future<RecordMetadata> sent) {
        try {
            sent.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** The topic as after a disaster: empty. */
    void emptied(int partitions) {
        try (Admin admin = Admin.create(Parts.kafka())) {
            admin.deleteTopics(List.of(topic)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
        create(partitions);
    }

    private void create(int partitions) {
        try (Admin admin = Admin.create(Parts.kafka())) {
            Awaitility.await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
