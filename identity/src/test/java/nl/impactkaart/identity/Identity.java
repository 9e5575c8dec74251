package nl.impactkaart.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import nl.impactkaart.embedded.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One copy of the service on a database, with a client of it. */
final class Identity implements AutoCloseable {

    static final String ISSUER = "http://issuer.example";

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final EmbeddedPostgres POSTGRES =
            EmbeddedPostgres.start(temporary()).closeOnExit();

    /** Spring Boot sets up the logging of the whole JVM for each context; copies that start together take turns. */
    private static final ReentrantLock LOGGING = new ReentrantLock();

    private final ConfigurableApplicationContext context;
    private final String address;

    private Identity(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The name of a database that nobody else uses. */
    static String newDatabase() {
        String name = "identity_" + UUID.randomUUID().toString().replace('-', '_');
        POSTGRES.createDatabaseIfAbsent(name);
        return name;
    }

    static JdbcClient sql(String database) {
        return JdbcClient.create(POSTGRES.dataSource(database));
    }

    static Identity start(String database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(database),
                "--spring.datasource.username=" + POSTGRES.username(),
                "--spring.datasource.password=" + POSTGRES.password(),
                "--impactkaart.identity.issuer=" + ISSUER));
        arguments.addAll(List.of(settings));
        LOGGING.lock();
        try {
            return new Identity(new SpringApplicationBuilder(IdentityApplication.class)
                    .properties("spring.config.name=" + IdentityApplication.CONFIGURATION)
                    .initializers(beforeRefresh -> LOGGING.unlock())
                    .run(arguments.toArray(String[]::new)));
        } finally {
            if (LOGGING.isHeldByCurrentThread()) {
                LOGGING.unlock();
            }
        }
    }

    static Identity start(String database, Path credentials) {
        return start(database, "--impactkaart.identity.credentials-file=" + credentials);
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("identity-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        return JSON.readTree(file);
    }

    /** Asks for a token with {@code client_secret_basic}. */
    Answer token(String clientId, String secret) {
        String both = clientId + ":" + secret;
        return form(
                "grant_type=client_credentials",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    }

    /** Asks for a token with {@code client_secret_post}. */
    Answer tokenByForm(String clientId, String secret) {
        return form("grant_type=client_credentials&client_id=" + clientId + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    /** The access token of a client of the credentials file. */
    String bearer(JsonNode client) {
        return token(
                        client.path("clientId").asString(),
                        client.path("clientSecret").asString())
                .json()
                .path("access_token")
                .asString();
    }

    Answer form(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        all.addAll(List.of(headers));
        return exchange("POST", "/oauth2/token", body, all.toArray(String[]::new));
    }

    Answer get(String path) {
        return exchange("GET", path, "");
    }

    Answer as(String token, String method, String path, String body) {
        return exchange(method, path, body, "Authorization", "Bearer " + token, "Content-Type", "application/json");
    }

    private Answer exchange(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
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

    /** What the service answered. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String code() {
            return status() + " " + json().path("code").asString("");
        }

        /** The claims of the access token in this answer, not verified. */
        JsonNode claims() {
            String[] parts = json().path("access_token").asString().split("\\.", -1);
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        }

        @Override
        public String toString() {
            return response.statusCode() + " " + response.body();
        }
    }
}
