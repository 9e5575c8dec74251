package nl.impactkaart.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.testing.Foundation;
import nl.impactkaart.testing.Recorder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databases and a Kafka that no other test has to do with, for what is done to a whole installation. */
final class Apart {

    private static final String KAFKA_SERVERS = "--spring.kafka.bootstrap-servers=";
    private static final EmbeddedKafka KAFKA =
            Foundation.of(EmbeddedKafka.start(Service.DIRECTORY.resolve("apart"), 0));

    static {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Recorder.TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Apart() {}

    /** A service on that database, which is empty when there is none, and in these settings unlike others. */
    static Service start(String database, String... settings) {
        Service.POSTGRES.createDatabaseIfAbsent(database);
        return new Service(Stream.concat(
                        Stream.of(database(database), KAFKA_SERVERS + KAFKA.bootstrapServers()), Stream.of(settings))
                .toArray(String[]::new));
    }

    /** A service that hears nothing. */
    static Service startWithoutKafka(String database) {
        return new Service(database(database), KAFKA_SERVERS + "127.0.0.1:1");
    }

    private static String database(String name) {
        return "--spring.datasource.url=" + Service.POSTGRES.jdbcUrl(name);
    }

    static JdbcTemplate stored(String database) {
        return new JdbcTemplate(Service.POSTGRES.dataSource(database));
    }

    /** Backs up a database whose service is stopped, or puts a backup back. */
    static void copy(String from, String to) {
        try (Connection connection = Service.POSTGRES.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + to);
            statement.execute("CREATE DATABASE " + to + " TEMPLATE " + from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends records in this order and waits until Kafka has them. */
    static void send(List<ProducerRecord<String, byte[]>> records) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> each : records) {
                producer.send(each).get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
