package nl.impactkaart.benchmarks.whole;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor's client: signed in once, with connections that stay open. */
final class Editor implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI origin;
    private final String token;

    Editor(URI origin, Path credentials) throws IOException, InterruptedException {
        this.origin = origin;
        JsonNode editor =
                JsonMapper.shared().readTree(Files.readString(credentials)).path("editor");
        String idAndSecret = editor.path("clientId").asString() + ":"
                + editor.path("clientSecret").asString();
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(idAndSecret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        this.token = json(request).path("access_token").asString();
    }

    /** Reads, without looking into the answer. */
    void read(String path) throws IOException, InterruptedException {
        bytes(HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Reads. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    /** Asks what something would be, without looking into the answer. */
    void ask(String path, String body) throws IOException, InterruptedException {
        bytes(HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a command, each with an idempotency key of its own as clients should. */
    JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
        return json(HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(bytes(request));
    }

    private byte[] bytes(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
