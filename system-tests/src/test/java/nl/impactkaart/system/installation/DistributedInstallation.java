package nl.impactkaart.system.installation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.testing.Client;

/** Two copies of every service as processes of their own, behind one front door. */
public final class DistributedInstallation implements AutoCloseable {

    private static final List<String> SERVICES = List.of("command", "query", "report", "identity");

    private final Surroundings surroundings;
    private final Path credentials;
    private final int portalPort = FreePort.find();
    private final Map<String, List<Integer>> ports = new HashMap<>();
    private final Map<String, JavaProcess> running = new LinkedHashMap<>();

    public DistributedInstallation(Path directory) {
        surroundings = Surroundings.start(directory);
        credentials = directory.resolve("credentials.json");
        for (String service : SERVICES) {
            ports.put(service, List.of(FreePort.find(), FreePort.find()));
        }
        // The first copy alone writes the clients' secrets; two processors cannot start nine JVMs at once.
        for (int copy = 0; copy < 2; copy++) {
            for (String service : SERVICES) {
                start(service, copy);
            }
            for (String service : SERVICES) {
                awaitUp(service, copy);
            }
        }
        running.put(
                "portal",
                JavaProcess.start("portal", jar("portal"), portalSettings()).awaitUp(origin()));
    }

    /** Starts copy 0 or 1 of a service; it need not be ready yet. */
    public void start(String service, int copy) {
        String name = service + "-" + copy;
        running.put(name, JavaProcess.start(name, jar(module(service)), settings(service, copy)));
    }

    public void awaitUp(String service, int copy) {
        process(service, copy).awaitUp(address(service, copy));
    }

    public JavaProcess process(String service, int copy) {
        return Objects.requireNonNull(running.get(service + "-" + copy));
    }

    public String address(String service, int copy) {
        return "http://127.0.0.1:" + Objects.requireNonNull(ports.get(service)).get(copy);
    }

    public String origin() {
        return "http://localhost:" + portalPort;
    }

    public String bootstrapServers() {
        return surroundings.bootstrapServers();
    }

    public Client as(String role) {
        return new Client(origin()).signedIn(credentials, role);
    }

    public Path credentials() {
        return credentials;
    }

    private Map<String, String> settings(String service, int copy) {
        Map<String, String> settings = new HashMap<>(surroundings.database(service));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put(
                "SERVER_PORT",
                Objects.requireNonNull(ports.get(service)).get(copy).toString());
        settings.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", surroundings.bootstrapServers());
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUER_URI", origin());
        settings.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_JWK_SET_URI", origin() + "/oauth2/jwks");
        settings.put("IMPACTKAART_TOPICS_REPLICATION", "1");
        settings.put("IMPACTKAART_IDENTITY_ISSUER", origin());
        settings.put(
                "IMPACTKAART_LOG_KEY_FILE",
                credentials.resolveSibling("log.key").toString());
        settings.put("IMPACTKAART_SUBSCRIPTIONS_ORIGIN", origin());
        settings.put(
                "IMPACTKAART_SUBSCRIPTIONS_KEY_FILE",
                credentials.resolveSibling("webhooks.key").toString());
        settings.put("IMPACTKAART_WEBHOOKS_ALLOWED_ADDRESSES", "127.0.0.1");
        String client = credentials.resolveSibling("report-service.json").toString();
        settings.put(
                "IMPACTKAART_STORIES_KEY_DIRECTORY",
                credentials.resolveSibling("story-keys").toString());
        settings.put(
                "IMPACTKAART_REPORT_STORIES_KEY_DIRECTORY",
                credentials.resolveSibling("report-keys").toString());
        settings.put("IMPACTKAART_REPORT_STORIES_SOURCE", origin());
        settings.put("IMPACTKAART_REPORT_STORIES_TOKEN_URI", origin() + "/oauth2/token");
        settings.put("IMPACTKAART_REPORT_STORIES_CREDENTIALS_FILE", client);
        if (copy == 0) {
            settings.put("IMPACTKAART_IDENTITY_CREDENTIALS_FILE", credentials.toString());
            settings.put("IMPACTKAART_IDENTITY_REPORT_CLIENT_FILE", client);
            settings.put("IMPACTKAART_IDENTITY_PORTAL_CLIENT_FILE", portalClient());
        }
        return settings;
    }

    private String portalClient() {
        return credentials.resolveSibling("portal.json").toString();
    }

    private Map<String, String> portalSettings() {
        Map<String, String> settings = new HashMap<>(surroundings.database("portal"));
        settings.put("SERVER_ADDRESS", "127.0.0.1");
        settings.put("SERVER_PORT", Integer.toString(portalPort));
        settings.put("IMPACTKAART_PORTAL_ORIGIN", origin());
        settings.put("IMPACTKAART_PORTAL_LOGIN_CLIENT_FILE", portalClient());
        for (String service : SERVICES) {
            settings.put(
                    "IMPACTKAART_PORTAL_" + service.toUpperCase(java.util.Locale.ROOT),
                    address(service, 0) + "," + address(service, 1));
        }
        return settings;
    }

    private static String module(String service) {
        return service.equals("identity") ? service : service + "-service";
    }

    /** The executable jar of a module, as {@code mvnw package} leaves it. */
    private static List<String> jar(String module) {
        return List.of(
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("..", module, "target", module + "-0.1.0-SNAPSHOT-exec.jar")
                        .toString());
    }

    @Override
    public void close() {
        List<JavaProcess> processes = new ArrayList<>(running.values());
        processes.reversed().forEach(JavaProcess::close);
        surroundings.close();
    }
}
