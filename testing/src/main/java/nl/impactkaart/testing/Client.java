package nl.impactkaart.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of an HTTP API, as a grant administration system would be. Headers are names and values in turn.
 *
 * @param origin such as {@code http://localhost:8080}
 * @param token goes with every request as bearer token, unless it is empty
 */
public record Client(String origin, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] NO_HEADERS = {};

    /** Without a token. */
    public Client(String origin) {
        this(origin, "");
    }

    public Client as(String otherToken) {
        return new Client(origin, otherToken);
    }

    /** With the token of a role that the file {@code credentials.json} knows. */
    public Client signedIn(Path credentials, String role) {
        JsonNode client = read(credentials).path(role);
        return signedIn(
                client.path("clientId").asString(), client.path("clientSecret").asString());
    }

    /** With the token that this id and secret give. */
    public Client signedIn(String clientId, String clientSecret) {
        return as(token(clientId, clientSecret)
                .expect(200)
                .json()
                .path("access_token")
                .asString());
    }

    /** Asks for a token, the secret in a header ({@code client_secret_basic}). */
    public Answer token(String clientId, String clientSecret) {
        byte[] both = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        return form(
                "grant_type=client_credentials",
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Asks for a token, the secret in the form ({@code client_secret_post}). */
    public Answer tokenByForm(String clientId, String clientSecret) {
        return form("grant_type=client_credentials&client_id=" + clientId + "&client_secret="
                + URLEncoder.encode(clientSecret, StandardCharsets.UTF_8));
    }

    /** Sends a form to the token endpoint. */
    public Answer form(String body, String... headers) {
        return exchange(
                HttpRequest.newBuilder(URI.create(origin + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    /** Reads a file of JSON. */
    public static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Posts nothing. */
    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), NO_HEADERS);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, headers);
    }

    public Answer delete(String path, String json, String... headers) {
        return send("DELETE", path, json, headers);
    }

    /** Sends JSON, unless a header says that it is something else; no body if it is empty. */
    public Answer send(String method, String path, String json, String... headers) {
        if (json.isEmpty()) {
            return send(method, path, BodyPublishers.noBody(), headers);
        }
        HttpRequest.Builder request = request(method, path, BodyPublishers.ofString(json));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        return exchange(request, headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        return exchange(request(method, path, body), headers);
    }

    private HttpRequest.Builder request(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin + path)).method(method, body);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer exchange(HttpRequest.Builder builder, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        HttpRequest request = builder.timeout(Duration.ofSeconds(30)).build();
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
