package nl.impactkaart.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Issuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sample service on a port of its own, and a client of it. */
final class Service implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Client client;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        this.client =
                new Client("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    static Service start(String name, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.config.import=classpath:http.yml",
                "--impactkaart.service=" + name));
        arguments.addAll(List.of(settings));
        return new Service(new SpringApplicationBuilder(Sample.class).run(arguments.toArray(String[]::new)));
    }

    static Service start(Issuer issuer) {
        return start(
                "sample",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer.uri(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + issuer.keysUri());
    }

    Answer get(String path, String... headers) {
        return client.get(path, headers);
    }

    Answer post(String path, String body, String... headers) {
        return client.post(path, body, headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        return client.send(method, path, body, headers);
    }

    String address() {
        return client.origin();
    }

    @Override
    public void close() {
        context.close();
    }
}
