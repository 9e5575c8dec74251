package nl.impactkaart.system.installation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber's own system: it agrees to every handshake and takes every message, until it is told otherwise. */
public final class WebhookReceiver implements AutoCloseable {

    /** What was posted, byte for byte. */
    public record Received(HttpHeaders headers, String body) {

        /** The same when a message comes again. */
        public String id() {
            return headers.firstValue("webhook-id").orElseThrow();
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String mapId() {
            return json().path("subject").asString();
        }

        /** The last event of the map that the report rests on. */
        public long mapSequence() {
            return json().path("data").path("mapSequence").asLong();
        }

        /** Among all messages of the installation. */
        public long position() {
            return json().path("position").asLong();
        }

        public int revision() {
            return json().path("data").path("revision").asInt();
        }
    }

    private final HttpServer server;
    private final Consumer<Received> before;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean shy;
    private volatile String trouble = "";

    private WebhookReceiver(HttpServer server, Consumer<Received> before) {
        this.server = server;
        this.before = before;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /**
     * Starts one at a port of its own.
     *
     * @param before done with each message before it is answered
     */
    public static WebhookReceiver start(Consumer<Received> before) {
        try {
            return new WebhookReceiver(
                    HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 100), before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** Leaves handshakes unanswered from now on. */
    public void ignoreHandshakes() {
        shy = true;
    }

    /** Refuses every message from now on, and says why. */
    public void refuse(String why) {
        trouble = why;
    }

    /** Takes every message again. */
    public void mend() {
        trouble = "";
    }

    /** What was taken, in the order in which it came. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                if (shy) {
                    exchange.sendResponseHeaders(405, -1);
                    return;
                }
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!trouble.isEmpty()) {
                byte[] why = trouble.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(503, why.length);
                exchange.getResponseBody().write(why);
                return;
            }
            Received message = new Received(HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true), body);
            before.accept(message);
            received.add(message);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
