package nl.impactkaart.system.installation;

import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers, of the images that docker-compose.yml names. */
final class ContainerSurroundings implements Surroundings {

    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.2");

    ContainerSurroundings() {
        postgres.start();
        kafka.start();
    }

    static boolean dockerIsPresent() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public Map<String, String> database(String name) {
        Databases.createIfAbsent(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword(), name);
        return Map.of(
                "SPRING_DATASOURCE_URL",
                postgres.getJdbcUrl().replace("/" + postgres.getDatabaseName(), "/" + name),
                "SPRING_DATASOURCE_USERNAME",
                postgres.getUsername(),
                "SPRING_DATASOURCE_PASSWORD",
                postgres.getPassword());
    }

    @Override
    public void close() {
        kafka.stop();
        postgres.stop();
    }
}
