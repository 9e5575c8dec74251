package nl.impactkaart.report.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own token, by the client credentials grant of OAuth 2; another one before it ends. */
final class ServiceToken {

    private static final Duration EARLY = Duration.ofSeconds(30);

    private final HttpClient client;
    private final StorySettings settings;
    private @Nullable String value;
    private long endsAtNanos;

    ServiceToken(HttpClient client, StorySettings settings) {
        this.client = client;
        this.settings = settings;
    }

    synchronized String value() throws InterruptedException {
        String held = value;
        if (held != null && System.nanoTime() - endsAtNanos < 0) {
            return held;
        }
        JsonNode answer = ask();
        String fresh = answer.path("access_token").asString("");
        if (fresh.isEmpty()) {
            throw new StoriesUnavailableException("the token endpoint gave no access token");
        }
        Duration lifetime =
                Duration.ofSeconds(answer.path("expires_in").asLong(0)).minus(EARLY);
        endsAtNanos = System.nanoTime() + lifetime.toNanos();
        value = fresh;
        return fresh;
    }

    /** A token that was refused is not used again. */
    synchronized void drop(String refused) {
        if (refused.equals(value)) {
            value = null;
        }
    }

    private JsonNode ask() throws InterruptedException {
        Credentials credentials = Credentials.of(settings);
        String basic = encoded(credentials.clientId()) + ":" + encoded(credentials.clientSecret());
        URI uri = Objects.requireNonNull(settings.tokenUri());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(settings.timeout())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new StoriesUnavailableException("the token endpoint answered " + response.statusCode());
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException | JacksonException e) {
            throw new StoriesUnavailableException("no token was got from " + uri, e);
        }
    }

    /** RFC 6749, 2.3.1: before they are put together. */
    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8);
    }
}
