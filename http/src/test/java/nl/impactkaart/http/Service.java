package nl.impactkaart.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample service on a port of its own, and a client of it. */
final class Service implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String address;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
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
        return exchange("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer post(String path, String body, String... headers) {
        return exchange("POST", path, BodyPublishers.ofString(body), headers);
    }

    Answer exchange(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the service answered. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Such as {@code 400 unknown-field years[0].people}, after a check that it is a complete problem. */
        String problem() {
            JsonNode problem = json();
            if (!header("Content-Type").startsWith("application/problem+json")
                    || problem.path("status").asInt(0) != status()
                    || problem.path("title").asString("").isBlank()
                    || problem.path("detail").asString("").isBlank()
                    || !problem.path("type")
                            .asString("")
                            .endsWith(":" + problem.path("code").asString(""))) {
                throw new AssertionError("not a problem: " + this);
            }
            String field = problem.path("field").asString("");
            return status() + " " + problem.path("code").asString("") + (field.isEmpty() ? "" : " " + field);
        }

        @Override
        public String toString() {
            return response.statusCode() + " " + response.headers().map() + " " + response.body();
        }
    }
}
