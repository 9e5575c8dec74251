package nl.impactkaart.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.impactkaart.command.CommandServiceApplication;
import nl.impactkaart.embedded.DataDirectory;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.identity.IdentityApplication;
import nl.impactkaart.portal.PortalApplication;
import nl.impactkaart.query.QueryServiceApplication;
import nl.impactkaart.report.ReportServiceApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Starts PostgreSQL, Kafka and all services in this process, behind one origin on loopback.
 *
 * <p>It holds no logic of its own: each service is the same as when it runs alone, and learns from its settings where
 * its database, the broker and the token issuer are.
 */
public final class Standalone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Standalone.class);

    private final Settings settings;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private Standalone(Settings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        // logback.xml says it for all; siblings that each set up logging would write every line several times.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            if (arguments.length > 0 && arguments[0].equals("listen")) {
                ReportTopic.print(Settings.of(arguments), List.of(arguments).contains("--so-far"));
                return;
            }
            Standalone standalone = new Standalone(Settings.of(arguments));
            Runtime.getRuntime().addShutdownHook(new Thread(standalone::close, "stop"));
            standalone.start();
        } catch (RuntimeException e) {
            if (e instanceof StartupException) {
                System.err.println("Impactkaart stops: " + e.getMessage());
            } else {
                LOG.error("Impactkaart cannot start", e);
            }
            // Axon leaves a thread behind that would keep a half-started process alive.
            System.exit(1);
        }
    }

    private void start() {
        requireFreePort();
        keep(claim(settings.dataDirectory()));
        Ports ports = Ports.free();
        List<AutoCloseable> parts = Services.together(List.of(
                () -> keep(EmbeddedPostgres.start(settings.dataDirectory())),
                () -> keep(EmbeddedKafka.start(settings.dataDirectory(), 0))));
        EmbeddedPostgres postgres = (EmbeddedPostgres) parts.get(0);
        EmbeddedKafka kafka = (EmbeddedKafka) parts.get(1);
        KafkaAddress.write(settings, kafka.bootstrapServers());

        Services services = keep(new Services());
        Services door = keep(new Services());
        Services.together(List.of(
                // It answers 503 until the services behind it are there.
                () -> door.start(PortalApplication.class, "portal", portal(ports, postgres)),
                () -> services.start(
                        CommandServiceApplication.class, "command-service", command(ports.command(), postgres, kafka)),
                () -> services.start(
                        QueryServiceApplication.class,
                        "query-service",
                        onBoth("query", ports.query(), postgres, kafka)),
                () -> services.start(
                        ReportServiceApplication.class, "report-service", report(ports.report(), postgres, kafka)),
                () -> services.start(IdentityApplication.class, "identity", identity(ports.identity(), postgres))));

        boolean firstStart = new DemoMap(settings).openOnce();
        System.out.println(Announcement.of(settings, firstStart));
    }

    private static DataDirectory claim(Path directory) {
        try {
            return DataDirectory.claim(directory);
        } catch (IllegalStateException held) {
            throw new StartupException(String.valueOf(held.getMessage()));
        }
    }

    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()));
        } catch (IOException e) {
            throw new StartupException("port " + settings.port()
                    + " is taken by another program. Stop that program, or choose another port: SERVER_PORT=8090");
        }
    }

    /** Settings of every service: loopback only, its own port and database. */
    private Map<String, String> onPostgres(String database, int port, EmbeddedPostgres postgres) {
        postgres.createDatabaseIfAbsent(database);
        Map<String, String> properties = new HashMap<>();
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(port));
        properties.put("spring.datasource.url", postgres.jdbcUrl(database));
        properties.put("spring.datasource.username", postgres.username());
        properties.put("spring.datasource.password", postgres.password());
        // Tokens are issued in the name of the one origin; the keys are fetched through it when the first token comes.
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                settings.origin().toString());
        properties.put("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", settings.origin() + "/oauth2/jwks");
        return properties;
    }

    private Map<String, String> onBoth(String database, int port, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        Map<String, String> properties = onPostgres(database, port, postgres);
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("impactkaart.topics.replication", "1");
        // The one copy there is: after a kill it takes its place in the group again, which else stays held for 10 s.
        properties.put("spring.kafka.consumer.properties.group.instance.id", "standalone");
        return properties;
    }

    private Map<String, String> command(int port, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        Map<String, String> properties = onBoth("command", port, postgres, kafka);
        properties.put(
                "impactkaart.log.key-file",
                settings.dataDirectory().resolve("log.key").toString());
        properties.put(
                "impactkaart.stories.key-directory",
                settings.dataDirectory().resolve("story-keys").toString());
        return properties;
    }

    private Map<String, String> report(int port, EmbeddedPostgres postgres, EmbeddedKafka kafka) {
        Map<String, String> properties = onBoth("report", port, postgres, kafka);
        properties.put("impactkaart.subscriptions.origin", settings.origin().toString());
        properties.put(
                "impactkaart.subscriptions.key-file",
                settings.dataDirectory().resolve("webhooks.key").toString());
        String stories = "impactkaart.report.stories.";
        properties.put(
                stories + "key-directory",
                settings.dataDirectory().resolve("report-keys").toString());
        properties.put(stories + "source", settings.origin().toString());
        properties.put(stories + "token-uri", settings.origin() + "/oauth2/token");
        properties.put(stories + "credentials-file", reportClient().toString());
        return properties;
    }

    private Map<String, String> identity(int port, EmbeddedPostgres postgres) {
        Map<String, String> properties = onPostgres("identity", port, postgres);
        properties.put("impactkaart.identity.issuer", settings.origin().toString());
        properties.put(
                "impactkaart.identity.credentials-file",
                DemoMap.credentials(settings).toString());
        properties.put("impactkaart.identity.report-client-file", reportClient().toString());
        properties.put("impactkaart.identity.portal-client-file", portalClient().toString());
        return properties;
    }

    /** Identity writes it, report-service reads it. */
    private Path reportClient() {
        return settings.dataDirectory().resolve("report-service.json");
    }

    private Map<String, String> portal(Ports ports, EmbeddedPostgres postgres) {
        Map<String, String> properties = onPostgres("portal", settings.port(), postgres);
        properties.put("impactkaart.portal.origin", settings.origin().toString());
        properties.put("impactkaart.portal.login.client-file", portalClient().toString());
        properties.put("impactkaart.portal.command", Ports.address(ports.command()));
        properties.put("impactkaart.portal.query", Ports.address(ports.query()));
        properties.put("impactkaart.portal.report", Ports.address(ports.report()));
        properties.put("impactkaart.portal.identity", Ports.address(ports.identity()));
        return properties;
    }

    /** Identity writes it, the portal reads it. */
    private Path portalClient() {
        return settings.dataDirectory().resolve("portal.json");
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (opened) {
            opened.push(part);
        }
        return part;
    }

    /** Stops what was started, in the opposite order: requests end first, the database last. */
    @Override
    public void close() {
        synchronized (opened) {
            while (!opened.isEmpty()) {
                AutoCloseable part = opened.pop();
                try {
                    part.close();
                } catch (Exception e) {
                    LOG.error("Could not stop {} cleanly", part.getClass().getSimpleName(), e);
                }
            }
        }
    }
}
