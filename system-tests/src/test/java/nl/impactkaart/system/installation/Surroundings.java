package nl.impactkaart.system.installation;

import java.nio.file.Path;
import java.util.Map;

/** The PostgreSQL and the Kafka that services find outside themselves. */
public interface Surroundings extends AutoCloseable {

    /** Containers where Docker is present, otherwise the embedded parts, Kafka as a process of its own. */
    static Surroundings start(Path directory) {
        return ContainerSurroundings.dockerIsPresent()
                ? new ContainerSurroundings()
                : new EmbeddedSurroundings(directory);
    }

    String bootstrapServers();

    /** Settings with which a service finds its database, as environment variables. */
    Map<String, String> database(String name);

    @Override
    void close();
}
