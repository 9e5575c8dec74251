package nl.impactkaart.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this process on 127.0.0.1: one node that is its own controller, with its data in
 * {@code <dir>/kafka}. A record that was acknowledged is on the disk. Topics are not created by using them.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it serves; at the first start its folder is formatted. The port may differ
     * from that of an earlier start. The caller closes it; {@link #closeOnExit} does so when nobody else will.
     *
     * @param port where clients connect; 0 = any that is free
     * @throws UncheckedIOException when its folder cannot be used
     * @throws IllegalStateException when the port is taken or the broker does not start
     */
    public static EmbeddedKafka start(Path dataDir, int port) {
        try {
            Path data = OwnerOnly.createDirectories(dataDir.resolve("kafka")).toRealPath();
            if (!Files.exists(data.resolve("meta.properties"))) {
                format(data);
            }
            int clientPort = port == 0 ? FreePort.find() : FreePort.require(port);
            var config = new KafkaConfig(settings(data, clientPort, FreePort.find()), false);
            return new EmbeddedKafka(started(new KafkaRaftServer(config, Time.SYSTEM)), clientPort);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start on " + dataDir + ": " + e.getMessage(), e);
        }
    }

    private static KafkaRaftServer started(KafkaRaftServer server) {
        try {
            server.startup();
            return server;
        } catch (RuntimeException e) {
            server.shutdown();
            throw new IllegalStateException("Kafka did not start: " + e.getMessage(), e);
        }
    }

    private static void format(Path data) throws IOException {
        try {
            new Formatter()
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(data.toString())
                    .addDirectory(data.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("its folder could not be formatted", e);
        }
    }

    private static Map<String, String> settings(Path data, int clientPort, int controllerPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE_ID));
        settings.put("log.dirs", data.toString());
        settings.put("listeners", "CLIENT://127.0.0.1:" + clientPort + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "CLIENT://127.0.0.1:" + clientPort);
        settings.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENT");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        settings.putAll(DURABLE);
        settings.putAll(PROMPT);
        settings.putAll(SINGLE_NODE);
        settings.putAll(SMALL);
        return settings;
    }

    /** Every record is flushed before it is acknowledged, and none expires. */
    private static final Map<String, String> DURABLE = Map.of(
            "log.flush.interval.messages", "1",
            "log.retention.ms", "-1",
            "log.retention.bytes", "-1",
            "offsets.retention.minutes", Integer.toString(Integer.MAX_VALUE),
            "auto.create.topics.enable", "false");

    /** After a kill the old session must fall soon, else a restart takes 13 s; a start that hangs must fail. */
    private static final Map<String, String> PROMPT = Map.of(
            "broker.session.timeout.ms", "1500",
            "broker.heartbeat.interval.ms", "300",
            "group.initial.rebalance.delay.ms", "0",
            "server.max.startup.time.ms", "60000");

    private static final Map<String, String> SINGLE_NODE = Map.of(
            "default.replication.factor", "1",
            "min.insync.replicas", "1",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1",
            "share.coordinator.state.topic.replication.factor", "1",
            "share.coordinator.state.topic.min.isr", "1");

    /** It shares its process with the services: few threads, small buffers, internal topics of one partition. */
    private static final Map<String, String> SMALL = Map.of(
            "num.network.threads", "2",
            "num.io.threads", "2",
            "background.threads", "2",
            "num.recovery.threads.per.data.dir", "2",
            "log.cleaner.dedupe.buffer.size", "4194304",
            "group.coordinator.threads", "1",
            "offsets.topic.num.partitions", "1",
            "transaction.state.log.num.partitions", "1",
            "share.coordinator.state.topic.num.partitions", "1");

    /** Where clients connect, as in {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Waits until the broker is closed. */
    void awaitShutdown() {
        server.awaitShutdown();
    }

    /** Stops the broker when this JVM ends, for callers that have no better moment. */
    public EmbeddedKafka closeOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-kafka-close"));
        return this;
    }

    /** Stops the broker; its data stays. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
