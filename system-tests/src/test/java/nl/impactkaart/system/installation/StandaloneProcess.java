package nl.impactkaart.system.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.testing.Client;

/** The executable jar of {@code standalone}, on a data directory and a port of its own. */
public record StandaloneProcess(JavaProcess process, String origin, Path dataDirectory) implements AutoCloseable {

    private static final int LINE_OF_THE_PORT = 3;

    /** Starts it and waits until everything is ready. */
    public static StandaloneProcess start(Path dataDirectory, int port) {
        return start(dataDirectory, port, Map.of());
    }

    /** The same with further settings, as an operator gives them. */
    public static StandaloneProcess start(Path dataDirectory, int port, Map<String, String> environment) {
        StandaloneProcess starting = begin(dataDirectory, port, environment);
        starting.process().awaitUp(starting.origin());
        return starting;
    }

    /** Starts it without waiting. */
    public static StandaloneProcess begin(Path dataDirectory, int port) {
        return begin(dataDirectory, port, Map.of());
    }

    private static StandaloneProcess begin(Path dataDirectory, int port, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("IMPACTKAART_DATA_DIR", dataDirectory.toString());
        settings.put("SERVER_PORT", Integer.toString(port));
        JavaProcess process = JavaProcess.start(
                "standalone",
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Path.of("..", "standalone", "target", "impactkaart.jar").toString()),
                settings);
        return new StandaloneProcess(process, "http://localhost:" + port, dataDirectory);
    }

    public Path credentials() {
        return dataDirectory.resolve("credentials.json");
    }

    public Client as(String role) {
        return new Client(origin).signedIn(credentials(), role);
    }

    /**
     * Does something to a database behind the services' back, as who administers PostgreSQL can.
     *
     * @param database such as {@code query}
     */
    public void execute(String database, String sql) {
        try {
            String port = Files.readAllLines(dataDirectory.resolve("postgres").resolve("postmaster.pid"))
                    .get(LINE_OF_THE_PORT);
            Databases.execute(
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                    "postgres",
                    Files.readString(dataDirectory.resolve("postgres-password")),
                    sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
