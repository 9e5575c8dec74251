package nl.impactkaart.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal in front of some addresses, and a client of it. */
public final class Portal implements AutoCloseable {

    private static final EmbeddedPostgres POSTGRES =
            EmbeddedPostgres.start(temporary()).closeOnExit();

    private final ConfigurableApplicationContext context;
    private final Client client;

    public Portal(String command, String query, String report, String identity) {
        this(0, command, query, report, identity, Path.of("portal.json"));
    }

    /** At this port, where people log in at identity, which has written the portal's client to the file. */
    public Portal(int port, String command, String query, String report, String identity, Path clientFile) {
        this(
                port,
                command,
                query,
                report,
                List.of(
                        "--impactkaart.portal.identity=" + identity,
                        "--impactkaart.portal.login.client-file=" + clientFile));
    }

    /** At this port, where people log in as these settings say. */
    public Portal(int port, String command, String query, String report, List<String> login) {
        String database = "portal_" + UUID.randomUUID().toString().replace('-', '_');
        POSTGRES.createDatabaseIfAbsent(database);
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(database),
                "--spring.datasource.username=" + POSTGRES.username(),
                "--spring.datasource.password=" + POSTGRES.password(),
                "--impactkaart.portal.origin=http://localhost:" + port,
                "--impactkaart.portal.command=" + command,
                "--impactkaart.portal.query=" + query,
                "--impactkaart.portal.report=" + report,
                "--impactkaart.portal.answer-timeout=1s"));
        settings.addAll(login);
        context = new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=" + PortalApplication.CONFIGURATION)
                .run(settings.toArray(String[]::new));
        client = new Client("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The settings with which another service reaches the same PostgreSQL. */
    public static List<String> database(String name) {
        POSTGRES.createDatabaseIfAbsent(name);
        return List.of(
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(name),
                "--spring.datasource.username=" + POSTGRES.username(),
                "--spring.datasource.password=" + POSTGRES.password());
    }

    public Client client() {
        return client;
    }

    public static Path temporary() {
        try {
            return Files.createTempDirectory("portal-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String origin() {
        return client.origin();
    }

    public Answer get(String path, String... headers) {
        return client.get(path, headers);
    }

    public Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return client.send(method, path, body, headers);
    }

    @Override
    public void close() {
        context.close();
    }
}
