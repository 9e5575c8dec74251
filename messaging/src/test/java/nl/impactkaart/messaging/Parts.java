package nl.impactkaart.messaging;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL and one Kafka for all tests of this JVM; a fresh database and topic for each. */
final class Parts {

    static final OperatorSettings OPERATOR = new OperatorSettings("nl.test", "urn:nld:oin:1:systeem:test");
    static final TopicSettings TOPICS = new TopicSettings(3, 1);

    private static final Path DIRECTORY = directory();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.start(DIRECTORY);
    private static final EmbeddedKafka KAFKA = EmbeddedKafka.start(DIRECTORY, 0);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static {
        // Long enough for a machine that does other things beside.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(45));
        Runtime.getRuntime().addShutdownHook(new Thread(Parts::remove));
    }

    private Parts() {}

    private static Path directory() {
        try {
            return Files.createTempDirectory("messaging-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove() {
        KAFKA.close();
        POSTGRES.close();
        try {
            FileSystemUtils.deleteRecursively(DIRECTORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> kafka() {
        return Map.of("bootstrap.servers", KAFKA.bootstrapServers());
    }

    static String freshTopic() {
        return "test.events-" + NUMBER.incrementAndGet();
    }

    /** A pool on a new database with the tables of both migrations. */
    static HikariDataSource freshDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        POSTGRES.createDatabaseIfAbsent(name);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(POSTGRES.jdbcUrl(name));
        pool.setUsername(POSTGRES.username());
        pool.setPassword(POSTGRES.password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(
                        new ClassPathResource("db/relay/V0_1__relay.sql"),
                        new ClassPathResource("db/consumer/V0_2__consumer.sql")),
                pool);
        return pool;
    }
}
