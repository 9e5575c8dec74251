package nl.impactkaart.portal;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal in front of some addresses, and a client of it. */
final class Portal implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Client client;

    Portal(String command, String query, String report, String identity) {
        context = new SpringApplicationBuilder(PortalApplication.class)
                .properties("spring.config.name=" + PortalApplication.CONFIGURATION)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--impactkaart.portal.command=" + command,
                        "--impactkaart.portal.query=" + query,
                        "--impactkaart.portal.report=" + report,
                        "--impactkaart.portal.identity=" + identity,
                        "--impactkaart.portal.answer-timeout=1s");
        client = new Client("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String origin() {
        return client.origin();
    }

    Answer get(String path, String... headers) {
        return client.get(path, headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        return client.send(method, path, body, headers);
    }

    @Override
    public void close() {
        context.close();
    }
}
