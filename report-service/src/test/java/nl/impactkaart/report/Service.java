package nl.impactkaart.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Foundation;
import nl.impactkaart.testing.Issuer;
import nl.impactkaart.testing.Pool;
import nl.impactkaart.testing.Recorder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The service as it runs, once for all test classes, with its PostgreSQL, its Kafka and an issuer of tokens. */
final class Service implements AutoCloseable {

    static final Path DIRECTORY = temporary();
    static final EmbeddedPostgres POSTGRES = Foundation.of(EmbeddedPostgres.start(DIRECTORY));
    static final EmbeddedKafka KAFKA = Foundation.of(EmbeddedKafka.start(DIRECTORY, 0));
    static final Issuer ISSUER = new Issuer();

    static final Storyteller STORYTELLER = new Storyteller();
    static final Path STORY_KEYS = DIRECTORY.resolve("report-keys");

    /** By which messages to receivers are due. */
    static final AdjustableClock CLOCK = new AdjustableClock();

    private static final String DATABASE = "report";
    private static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    KAFKA.bootstrapServers(),
                    ProducerConfig.LINGER_MS_CONFIG,
                    0,
                    ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                    1),
            new StringSerializer(),
            new ByteArraySerializer());

    static {
        POSTGRES.createDatabaseIfAbsent(DATABASE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Recorder.TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static final Service INSTANCE = new Service();

    /** What stands in the database, for what no endpoint shows and for trouble behind the service's back. */
    static final JdbcTemplate STORED = new JdbcTemplate(Pool.of(POSTGRES.dataSource(DATABASE)));

    private final ConfigurableApplicationContext context;
    private final String address;
    private final Client client;

    /**
     * All copies share one database.
     *
     * @param settings in which this one differs, each as {@code --name=value}; {@code --name=} leaves one out
     */
    Service(String... settings) {
        context = new SpringApplicationBuilder(ReportServiceApplication.class)
                .properties("spring.config.name=" + ReportServiceApplication.CONFIGURATION)
                .initializers(context -> context.getBeanFactory().registerSingleton("clock", CLOCK))
                .run(with(
                        settings,
                        "--server.port=0",
                        "--spring.datasource.url=" + POSTGRES.jdbcUrl(DATABASE),
                        "--spring.datasource.username=" + POSTGRES.username(),
                        "--spring.datasource.password=" + POSTGRES.password(),
                        "--spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + ISSUER.keysUri(),
                        "--impactkaart.topics.replication=1",
                        "--impactkaart.report.quiet-time=250ms",
                        "--impactkaart.report.longest-wait=2s",
                        "--impactkaart.report.retry-after=200ms",
                        "--impactkaart.report.at-least-wait=300ms",
                        "--impactkaart.report.stories.key-directory=" + STORY_KEYS,
                        "--impactkaart.report.stories.source=" + STORYTELLER.origin(),
                        "--impactkaart.report.stories.token-uri=" + STORYTELLER.origin() + "/oauth2/token",
                        "--impactkaart.report.stories.client-id=" + Storyteller.CLIENT,
                        "--impactkaart.report.stories.client-secret=" + Storyteller.SECRET,
                        "--impactkaart.subscriptions.key-file=" + DIRECTORY.resolve("webhooks.key"),
                        "--impactkaart.subscriptions.origin=https://impact.example",
                        "--impactkaart.subscriptions.heartbeat=200ms",
                        "--impactkaart.subscriptions.longest-wait=5s",
                        "--impactkaart.subscriptions.longest-stream=400ms",
                        "--impactkaart.webhooks.allowed-addresses=127.0.0.1",
                        "--impactkaart.webhooks.trusted-certificates=" + Certificates.TRUSTED,
                        "--impactkaart.webhooks.connect-timeout=1s",
                        "--impactkaart.webhooks.timeout=3s"));
        address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
        client = new Client(address);
    }

    private static String[] with(String[] settings, String... usual) {
        List<String> names = Arrays.stream(settings)
                .map(setting -> setting.substring(0, setting.indexOf('=') + 1))
                .toList();
        return Stream.concat(
                        Arrays.stream(usual).filter(each -> names.stream().noneMatch(each::startsWith)),
                        Arrays.stream(settings).filter(each -> !each.endsWith("=")))
                .toArray(String[]::new);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it answers. */
    String address() {
        return address;
    }

    /** Sends records in this order and waits until Kafka has them. */
    static void send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.stream().map(PRODUCER::send).toList();
        try {
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts a map of Wheels-to-Meals in one append. */
    static Recorder wheels(UUID organisation, String project) {
        Recorder map = new Recorder(organisation);
        send(map.append(Histories.wheels(project)));
        return map;
    }

    /** Where the report of a map is read. */
    static String path(Recorder map) {
        return "/api/v1/impact-maps/" + map.mapId() + "/report";
    }

    /** The report as JSON, once it shows all that the recorder has recorded. */
    JsonNode report(Recorder map, String token) {
        String path = path(map) + "?format=json&atLeast=" + map.sequence();
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .until(() -> get(path, token), answer -> answer.status() == 200)
                .json();
    }

    /** Where the next report of a map stands, once it is in this state. */
    JsonNode status(Recorder map, String token, String state) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .until(
                        () -> get(path(map) + "/status", token),
                        answer -> answer.status() == 200
                                && answer.json().get("state").asString().equals(state))
                .json();
    }

    Client as(String token) {
        return client.as(token);
    }

    Answer get(String path, String token, String... headers) {
        return client.as(token).get(path, headers);
    }

    Answer post(String path, String token) {
        return client.as(token).post(path);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("report-service-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
