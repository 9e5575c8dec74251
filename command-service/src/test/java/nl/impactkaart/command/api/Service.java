package nl.impactkaart.command.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import nl.impactkaart.command.CommandServiceApplication;
import nl.impactkaart.command.Postgres;
import nl.impactkaart.command.eventstore.StoredEvents;
import nl.impactkaart.contracts.EncodedEvent;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.report.ReportUpdated;
import nl.impactkaart.embedded.EmbeddedKafka;
import nl.impactkaart.messaging.CloudEventHeaders;
import nl.impactkaart.messaging.OperatorSettings;
import nl.impactkaart.messaging.OutboxMessage;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Foundation;
import nl.impactkaart.testing.Issuer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as it runs, once for all test classes, on a real PostgreSQL and Kafka, with an issuer of tokens. */
final class Service {

    static final UUID ORGANISATION = UUID.randomUUID();
    static final UUID MEMBER = UUID.randomUUID();

    private static final String REPORTS = "impactkaart.reports";
    private static final int ALL = 1_000_000;
    private static final Issuer ISSUER = new Issuer();
    private static final EmbeddedKafka KAFKA = withReports(kafka());
    private static final ConfigurableApplicationContext CONTEXT =
            start(Postgres.newDatabase(), KAFKA.bootstrapServers());
    private static final Client CLIENT = client(CONTEXT);

    private Service() {}

    /** The service with a signing key of its own. */
    static ConfigurableApplicationContext start(String database, String bootstrapServers) {
        return start(database, bootstrapServers, temporary().resolve("log.key"));
    }

    /** A copy of the service. */
    static ConfigurableApplicationContext start(String database, String bootstrapServers, Path keyFile) {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=" + CommandServiceApplication.CONFIGURATION)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + Postgres.server().jdbcUrl(database),
                        "--spring.datasource.username=" + Postgres.server().username(),
                        "--spring.datasource.password=" + Postgres.server().password(),
                        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER.uri(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + ISSUER.keysUri(),
                        "--impactkaart.log.key-file=" + keyFile,
                        "--impactkaart.stories.key-directory=" + keyFile.resolveSibling("story-keys"),
                        "--impactkaart.topics.replication=1");
    }

    private static EmbeddedKafka withReports(EmbeddedKafka kafka) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(REPORTS, 1, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return kafka;
    }

    /** Has these messages on the topic of reports. */
    static void tell(List<ReportUpdated> reports) {
        CloudEventHeaders envelope = new CloudEventHeaders(
                new OperatorSettings("nl.impactkaart-demo", "urn:nld:oin:00000000000000000000:systeem:impactkaart"));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KAFKA.bootstrapServers(), "max.in.flight.requests.per.connection", 1),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (ReportUpdated report : reports) {
                EncodedEvent event = EventCodec.encode(report);
                long sequence = report.revision() - 1L;
                Future<RecordMetadata> _ = producer.send(envelope.write(
                        REPORTS,
                        new OutboxMessage(
                                report.revision(),
                                UUID.randomUUID(),
                                event.name(),
                                event.revision(),
                                report.mapId(),
                                sequence,
                                sequence,
                                Instant.now(),
                                event.data(),
                                null)));
            }
        }
    }

    /** A client of that copy, without a token. */
    static Client client(ConfigurableApplicationContext copy) {
        return new Client("http://127.0.0.1:" + copy.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A new broker. */
    static EmbeddedKafka kafka() {
        return Foundation.of(EmbeddedKafka.start(temporary(), 0));
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("command-service-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An editor of {@link #ORGANISATION}. */
    static Client editor() {
        return CLIENT.as(ISSUER.of(MEMBER, ORGANISATION, "editor"));
    }

    static Client member(UUID organisation, String... roles) {
        return CLIENT.as(token(organisation, roles));
    }

    static String token(UUID organisation, String... roles) {
        return ISSUER.of(UUID.randomUUID(), organisation, roles);
    }

    static Client withoutToken() {
        return CLIENT;
    }

    /** Number of events in the store. */
    static long stored() {
        return storedAfter(0, ALL).size();
    }

    /** What was stored after so many events, at most so much. */
    static List<OutboxMessage> storedAfter(long number, int limit) {
        return CONTEXT.getBean(StoredEvents.class).after(number, limit);
    }

    /** The events of a map as they are in the store. */
    static List<RecordedEvent> history(UUID mapId) {
        return storedAfter(0, ALL).stream()
                .filter(message -> message.subject().equals(mapId))
                .map(message -> new RecordedEvent(
                        message.id(),
                        mapId,
                        message.sequence(),
                        EventCodec.decode(ImpactMapEvent.class, message.name(), message.revision(), message.data()),
                        EventCodec.decodeMetadata(message.metadata() == null ? new byte[0] : message.metadata())))
                .toList();
    }
}
