package nl.impactkaart.benchmarks.whole;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system of subscribers: it agrees to every handshake, takes every message and remembers when. */
final class Inbox implements AutoCloseable {

    private static final int BACKLOG = 2_000;

    /** What came of one map. */
    private static final class Of {

        private long sequence;
        private Instant told = Instant.EPOCH;
        private int copies;
    }

    private final HttpServer server;
    private final Map<String, Of> byMap = new HashMap<>();

    Inbox() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            take(JsonMapper.shared().readTree(body));
        }
    }

    private synchronized void take(JsonNode event) {
        Of map = byMap.computeIfAbsent(event.path("subject").asString(), _ -> new Of());
        long sequence = event.path("data").path("mapSequence").asLong();
        if (sequence > map.sequence) {
            map.sequence = sequence;
            map.told = Instant.parse(event.path("time").asString());
            map.copies = 0;
        }
        if (sequence == map.sequence) {
            map.copies++;
        }
        notifyAll();
    }

    /**
     * Waits until so many copies have come of the message that shows this sequence of a map.
     *
     * @return when that message was told
     */
    synchronized Instant await(String mapId, long sequence, int copies) throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        Of map = byMap.computeIfAbsent(mapId, _ -> new Of());
        while (map.sequence < sequence || map.copies < copies) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException(map.copies + " of " + copies + " came of map " + mapId);
            }
            wait(Math.max(1, left / 1_000_000));
        }
        return map.told;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
