package nl.impactkaart.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The portal in front of some addresses, and a client of it. */
final class Portal implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String origin;

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
        origin = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    String origin() {
        return origin;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    Answer send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).method(method, body);
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

    @Override
    public void close() {
        context.close();
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return String.join(",", response.headers().allValues(name));
        }

        String problem() {
            JsonNode problem = JSON.readTree(body());
            if (!header("Content-Type").startsWith("application/problem+json")
                    || problem.path("status").asInt(0) != status()) {
                throw new AssertionError(this);
            }
            return status() + " " + problem.path("code").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + response.headers().map() + " " + body();
        }
    }
}
