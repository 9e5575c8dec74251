package nl.impactkaart.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.springframework.jdbc.core.JdbcTemplate;

/** A fresh database, topic and group for a test, and as many copies of a consumer as it wants. */
abstract class ConsumerFixture {

    /** One partition, so that all streams of a test share it. */
    static final int PARTITIONS = 1;

    final UUID a = UUID.randomUUID();
    final UUID b = UUID.randomUUID();
    final HikariDataSource database = Parts.freshDatabase();
    final JdbcTemplate jdbc = new JdbcTemplate(database);
    final String topic = Parts.freshTopic();
    final ConsumerSettings settings = new ConsumerSettings(topic, topic + "-group", Parts.OPERATOR);
    final Effects effects = new Effects(database);
    final Sender sender = new Sender(topic, partitions());
    final Set<UUID> committed = ConcurrentHashMap.newKeySet();
    private final List<StreamConsumer> consumers = new ArrayList<>();

    int partitions() {
        return PARTITIONS;
    }

    StreamConsumer started() {
        return started(effects);
    }

    StreamConsumer started(Projection projection) {
        StreamConsumer consumer = new StreamConsumer(settings, database, projection, committed::addAll, Parts.kafka());
        consumers.add(consumer);
        consumer.start();
        return consumer;
    }

    @AfterEach
    void stop() {
        consumers.forEach(StreamConsumer::stop);
        sender.close();
        database.close();
    }

    /** Event {@code sequence} of stream a, an append of its own. */
    OutboxMessage a(long sequence) {
        return Events.event(a, 2 * sequence + 1, sequence);
    }

    OutboxMessage b(long sequence) {
        return Events.event(b, 2 * sequence + 2, sequence);
    }
}
