package nl.impactkaart.command;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of this module, with a new database for each test that asks for one. */
public final class Postgres {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start(Files.createTempDirectory("command-service-test"))
                    .closeOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EmbeddedPostgres server() {
        return SERVER;
    }

    /** The name of a new database with the tables of the event store. */
    public static String newDatabase() {
        String name = "test_" + NUMBER.incrementAndGet();
        SERVER.createDatabaseIfAbsent(name);
        Flyway.configure()
                .dataSource(SERVER.jdbcUrl(name), SERVER.username(), SERVER.password())
                .locations("classpath:db/command", "classpath:db/relay")
                .outOfOrder(true)
                .load()
                .migrate();
        return name;
    }

    /** The port on loopback that the server listens on. */
    public static int port() {
        return URI.create(SERVER.jdbcUrl("postgres").substring("jdbc:".length()))
                .getPort();
    }

    /** A pool of connections to a database; the caller closes it. */
    public static HikariDataSource pool(String database) {
        return pool(database, port());
    }

    /** The same, by way of another port. */
    public static HikariDataSource pool(String database, int port) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/" + database);
        config.setUsername(SERVER.username());
        config.setPassword(SERVER.password());
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
