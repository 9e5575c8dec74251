package nl.impactkaart.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Foundation;
import nl.impactkaart.testing.Issuer;
import nl.impactkaart.testing.LunchClub;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
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

    private static final Path DIRECTORY = temporary();
    static final EmbeddedPostgres POSTGRES = Foundation.of(EmbeddedPostgres.start(DIRECTORY));
    static final EmbeddedKafka KAFKA = Foundation.of(EmbeddedKafka.start(DIRECTORY, 0));
    static final Issuer ISSUER = new Issuer();

    /** What all tests share, as all organisations do. */
    static final Recorder INSTALLATION = Recorder.ofOrganisation(OrganisationEvent.INSTALLATION);

    private static final String DATABASE = "query";
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
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Recorder.TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static final Service INSTANCE = new Service(DATABASE);

    private final ConfigurableApplicationContext context;
    private final Client client;

    /** @param database its name; copies of the service on the same database share the work */
    Service(String database) {
        POSTGRES.createDatabaseIfAbsent(database);
        context = new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .run(settings(database));
        client = new Client("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** Settings of a copy on a database, after these arguments. */
    static String[] settings(String database, String... before) {
        List<String> settings = new ArrayList<>(List.of(before));
        settings.addAll(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(database),
                "--spring.datasource.username=" + POSTGRES.username(),
                "--spring.datasource.password=" + POSTGRES.password(),
                "--spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + ISSUER.keysUri(),
                "--impactkaart.topics.replication=1",
                "--impactkaart.query.group=" + database,
                "--impactkaart.query.at-least-wait=500ms"));
        return settings.toArray(String[]::new);
    }

    /** Changes the database of {@link #INSTANCE} behind its back. */
    static void execute(String sql) {
        new JdbcTemplate(POSTGRES.dataSource(DATABASE)).execute(sql);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
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
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Wheels.started(project)));
        events.addAll(Wheels.figures());
        send(map.append(events));
        return map;
    }

    /** Starts a map that holds everything, in one append. */
    static Recorder lunchClub(UUID organisation) {
        Recorder map = new Recorder(organisation);
        send(map.append(LunchClub.events()));
        return map;
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

    Answer post(String path, String token, String json) {
        return client.as(token).post(path, json);
    }

    /** The map once it is at the recorder's sequence. */
    JsonNode map(Recorder map, String token) {
        String path = "/api/v1/impact-maps/" + map.mapId() + "?atLeast=" + map.sequence();
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .until(() -> get(path, token), answer -> answer.status() == 200)
                .json();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("query-service-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
