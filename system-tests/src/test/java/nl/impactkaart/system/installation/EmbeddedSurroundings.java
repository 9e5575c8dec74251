package nl.impactkaart.system.installation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.embedded.KafkaBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;

/** PostgreSQL from the embedded binaries and a Kafka broker in a process of its own. */
final class EmbeddedSurroundings implements Surroundings {

    private final EmbeddedPostgres postgres;
    private final JavaProcess kafka;
    private final String bootstrapServers;

    EmbeddedSurroundings(Path directory) {
        postgres = EmbeddedPostgres.start(directory);
        int port = FreePort.find();
        bootstrapServers = "127.0.0.1:" + port;
        kafka = JavaProcess.start(
                "kafka",
                List.of(
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        directory.toString(),
                        Integer.toString(port)),
                Map.of());
        Awaitility.await("Kafka answers")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(this::answers);
    }

    private boolean answers() throws Exception {
        Properties settings = new Properties();
        settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 3000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2000);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        }
    }

    @Override
    public String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public Map<String, String> database(String name) {
        postgres.createDatabaseIfAbsent(name);
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.jdbcUrl(name),
                "SPRING_DATASOURCE_USERNAME", postgres.username(),
                "SPRING_DATASOURCE_PASSWORD", postgres.password());
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
