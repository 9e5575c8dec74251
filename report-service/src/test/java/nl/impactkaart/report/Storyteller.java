package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.testing.Recorder;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for identity and command-service: gives report-service a token, and for that what a story tells. */
final class Storyteller {

    static final String CLIENT = "reports";
    static final String SECRET = "a secret: 1%";
    static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final HttpServer server;
    private final Map<String, String> stories = new ConcurrentHashMap<>();
    private volatile String token = "first";
    private volatile int answering = 200;
    private volatile Runnable meanwhile = () -> {};

    Storyteller() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/token", this::giveToken);
        server.createContext("/api/", this::tell);
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A story of a map with one picture, and the event that tells of it. */
    StoryTold tells(Recorder map, @Nullable UUID outcomeId, String title, String text, String alternativeText) {
        return tells(map, outcomeId, title, text, List.of(picture("image/png", alternativeText, PICTURE)));
    }

    static Map<String, String> picture(String mediaType, String alternativeText, String base64) {
        return Map.of("mediaType", mediaType, "alternativeText", alternativeText, "data", base64);
    }

    /** A story of a map, with the event that tells of it. */
    StoryTold tells(
            Recorder map, @Nullable UUID outcomeId, String title, String text, List<Map<String, String>> pictures) {
        UUID id = UUID.randomUUID();
        String hash = "ab".repeat(32);
        Map<String, Object> body = new LinkedHashMap<>(
                Map.of("storyId", id, "saltedSha256", hash, "title", title, "text", text, "pictures", pictures));
        if (outcomeId != null) {
            body.put("outcomeId", outcomeId);
        }
        stories.put(path(map, id), JsonMapper.shared().writeValueAsString(body));
        return new StoryTold(id, outcomeId, hash, LocalDate.of(2026, 3, 14));
    }

    void withdraws(Recorder map, UUID storyId) {
        stories.remove(path(map, storyId));
    }

    /** From now on with this status, 200 to tell again. */
    void answers(int status) {
        answering = status;
    }

    /** The tokens that were given are worth nothing any more. */
    void revokesTokens() {
        token = UUID.randomUUID().toString();
    }

    /** Does something before the next story is told. */
    void before(Runnable work) {
        meanwhile = work;
    }

    private static String path(Recorder map, UUID storyId) {
        return "/api/v1/impact-maps/" + map.mapId() + "/told-stories/" + storyId;
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":a+secret%3A+1%25").getBytes(UTF_8));
        boolean known = basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && new String(exchange.getRequestBody().readAllBytes(), UTF_8).equals("grant_type=client_credentials");
        answer(
                exchange,
                known ? 200 : 401,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
    }

    private void tell(HttpExchange exchange) throws IOException {
        String story = stories.get(exchange.getRequestURI().getPath());
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (answering != 200 || story == null) {
            answer(exchange, answering == 200 ? 404 : answering, "{}");
        } else {
            Runnable first = meanwhile;
            meanwhile = () -> {};
            first.run();
            answer(exchange, 200, story);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
