package nl.impactkaart.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A system of a subscriber, to which messages are posted. It agrees to every handshake, unless it is told not to. */
final class Receiver implements AutoCloseable {

    /** Answers a post. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException, InterruptedException;
    }

    /** What was posted. */
    record Received(String id, HttpHeaders headers, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().path("type").asString().replaceFirst(".*impactkaart\\.", "");
        }

        static List<String> ids(List<Received> received) {
            return received.stream().map(Received::id).toList();
        }

        int revision() {
            return json().path("data").path("revision").asInt();
        }

        String mapId() {
            return json().path("subject").asString();
        }
    }

    static final Answering TAKES = status(204);

    private final HttpServer server;
    private final String origin;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<HttpHeaders> asked = new CopyOnWriteArrayList<>();
    private volatile Answering answering = TAKES;
    private volatile Answering handshake = agrees("*", null);

    private Receiver(HttpServer server, String origin) {
        this.server = server;
        this.origin = origin;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static Receiver start() {
        try {
            HttpServer server = HttpServer.create(address(), 1_000);
            return new Receiver(
                    server, "http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Receiver encrypted(SSLContext certificate) {
        try {
            HttpsServer server = HttpsServer.create(address(), 100);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new Receiver(
                    server, "https://localhost:" + server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    static Answering status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Answering agrees(String origin, @Nullable String rate) {
        return exchange -> {
            exchange.getResponseHeaders().set("WebHook-Allowed-Origin", origin);
            if (rate != null) {
                exchange.getResponseHeaders().set("WebHook-Allowed-Rate", rate);
            }
            exchange.sendResponseHeaders(200, -1);
        };
    }

    Receiver answering(Answering next) {
        answering = next;
        return this;
    }

    Receiver shakingHands(Answering next) {
        handshake = next;
        return this;
    }

    String url() {
        return origin + "/hook";
    }

    /** All that was posted so far, taken or not. */
    List<Received> received() {
        return List.copyOf(received);
    }

    List<HttpHeaders> asked() {
        return List.copyOf(asked);
    }

    /** All that was posted, once it is so much. */
    List<Received> await(int atLeast) {
        return Awaitility.await().pollDelay(Duration.ZERO).until(this::received, all -> all.size() >= atLeast);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                asked.add(headers);
                handshake.answer(exchange);
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(headers.firstValue("webhook-id").orElse(""), headers, body));
            answering.answer(exchange);
        } catch (IOException e) {
            // The sender hung up, as it should on some of these answers.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
