package nl.impactkaart.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the one origin, with the token of one role. */
final class ApiClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI origin;
    private final String token;
    private final JsonMapper json = JsonMapper.builder().build();

    private ApiClient(HttpClient http, URI origin, String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    /** Exchanges a client id and secret for a token. */
    static ApiClient signedIn(URI origin, JsonNode client) {
        String idAndSecret = client.path("clientId").asString() + ":"
                + client.path("clientSecret").asString();
        HttpRequest request = HttpRequest.newBuilder(origin.resolve("/oauth2/token"))
                .timeout(TIMEOUT)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(idAndSecret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        HttpClient http = HttpClient.newHttpClient();
        JsonNode answer = JsonMapper.shared().readTree(bodyOf(http, request));
        return new ApiClient(http, origin, answer.path("access_token").asString());
    }

    /** Sends a command and returns the id of what it made. */
    String send(String method, String path, JsonNode body, String idempotencyKey) {
        HttpRequest request = HttpRequest.newBuilder(origin.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body)))
                .build();
        return json.readTree(bodyOf(http, request)).path("id").asString("");
    }

    private static String bodyOf(HttpClient http, HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s %s answered %d: %s"
                        .formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " could not be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
