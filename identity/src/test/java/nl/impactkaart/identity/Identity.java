package nl.impactkaart.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import nl.impactkaart.embedded.EmbeddedPostgres;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Pool;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One copy of the service on a database, with a client of it. */
final class Identity implements AutoCloseable {

    static final String ISSUER = "http://issuer.example";

    private static final EmbeddedPostgres POSTGRES =
            EmbeddedPostgres.start(temporary()).closeOnExit();

    /** Spring Boot sets up the logging of the whole JVM for each context; copies that start together take turns. */
    private static final ReentrantLock LOGGING = new ReentrantLock();

    private final ConfigurableApplicationContext context;
    private final Client client;

    private Identity(ConfigurableApplicationContext context) {
        this.context = context;
        this.client =
                new Client("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The name of a database that nobody else uses. */
    static String newDatabase() {
        String name = "identity_" + UUID.randomUUID().toString().replace('-', '_');
        POSTGRES.createDatabaseIfAbsent(name);
        return name;
    }

    static JdbcClient sql(String database) {
        return JdbcClient.create(Pool.of(POSTGRES.dataSource(database)));
    }

    static Identity start(String database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=" + POSTGRES.jdbcUrl(database),
                "--spring.datasource.username=" + POSTGRES.username(),
                "--spring.datasource.password=" + POSTGRES.password(),
                "--impactkaart.identity.issuer=" + ISSUER));
        arguments.addAll(List.of(settings));
        LOGGING.lock();
        try {
            return new Identity(new SpringApplicationBuilder(IdentityApplication.class)
                    .properties("spring.config.name=" + IdentityApplication.CONFIGURATION)
                    .initializers(beforeRefresh -> LOGGING.unlock())
                    .run(arguments.toArray(String[]::new)));
        } finally {
            if (LOGGING.isHeldByCurrentThread()) {
                LOGGING.unlock();
            }
        }
    }

    static Identity start(String database, Path credentials) {
        return start(database, "--impactkaart.identity.credentials-file=" + credentials);
    }

    static Path temporary() {
        try {
            return Files.createTempDirectory("identity-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The access token of a client of the credentials file. */
    String bearer(JsonNode client) {
        return this.client
                .signedIn(
                        client.path("clientId").asString(),
                        client.path("clientSecret").asString())
                .token();
    }

    Client client() {
        return client;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The claims of the access token in an answer, not verified. */
    static JsonNode claims(Answer answer) {
        String token = answer.json().path("access_token").asString();
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
