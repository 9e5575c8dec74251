package nl.impactkaart.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own on 127.0.0.1, with its data in {@code <dir>/postgres}. A transaction that was
 * acknowledged is on the disk; sessions need the generated password in {@code <dir>/postgres-password} (mode 0600).
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WAIT = Duration.ofSeconds(60);

    /** What an acknowledged commit rests on. The library underneath would start with {@code fsync=off}. */
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static final Map<String, String> LOOPBACK =
            Map.of("listen_addresses", "127.0.0.1", "unix_socket_directories", "");

    private static final Map<String, String> SMALL =
            Map.of("shared_buffers", "64MB", "work_mem", "4MB", "maintenance_work_mem", "32MB", "jit", "off");

    private final io.zonky.test.db.postgres.embedded.EmbeddedPostgres server;
    private final String password;

    private EmbeddedPostgres(io.zonky.test.db.postgres.embedded.EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server, at the first start with an empty data directory. One that a killed JVM left running on the
     * same data is stopped before. The caller closes it; {@link #closeOnExit} does so when nobody else will.
     *
     * @throws UncheckedIOException when the server does not start
     * @throws IllegalStateException when a durable setting is not in force
     */
    public static EmbeddedPostgres start(Path dataDir) {
        try {
            Path directory = OwnerOnly.createDirectories(dataDir).toRealPath();
            Path data = directory.resolve("postgres");
            OrphanedPostmaster.stop(data);
            Path initialising = directory.resolve("postgres-initialising");
            if (Files.exists(initialising)) {
                // A first start was cut short: nothing was ever acknowledged from what is there.
                delete(data);
            }
            if (!Files.exists(data)) {
                OwnerOnly.write(initialising, "");
                OwnerOnly.write(directory.resolve("postgres-password"), newPassword());
            }
            EmbeddedPostgres postgres = start(data, directory.resolve("postgres-password"));
            Files.deleteIfExists(initialising);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on " + dataDir + ": " + e.getMessage(), e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static EmbeddedPostgres start(Path data, Path passwordFile) throws IOException {
        String password = Files.readString(passwordFile, UTF_8);
        var builder = io.zonky.test.db.postgres.embedded.EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START_WAIT)
                .setPort(FreePort.find())
                .setConnectConfig("password", password)
                // Options of initdb: sorting that is the same everywhere, and a password from the first moment on.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString());
        DURABLE.forEach(builder::setServerConfig);
        LOOPBACK.forEach(builder::setServerConfig);
        SMALL.forEach(builder::setServerConfig);
        EmbeddedPostgres postgres = new EmbeddedPostgres(builder.start(), password);
        postgres.requireInForce(DURABLE);
        postgres.requireInForce(LOOPBACK);
        return postgres;
    }

    /** The unpacked programs are shared by all data directories of this account, and writable by it alone. */
    private static Path binaries() throws IOException {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return OwnerOnly.createDirectories(base.resolve("impactkaart").resolve("postgres"));
    }

    private static String newPassword() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private void requireInForce(Map<String, String> settings) {
        try (Connection connection = dataSource(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting.getKey())) {
                    row.next();
                    if (!setting.getValue().equals(row.getString(1))) {
                        throw new IllegalStateException("PostgreSQL runs with " + setting.getKey() + " = "
                                + row.getString(1) + " where " + setting.getValue() + " is required");
                    }
                }
            }
        } catch (SQLException | IllegalStateException e) {
            close();
            throw e instanceof IllegalStateException unsafe ? unsafe : new IllegalStateException(e);
        }
    }

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    public String username() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Connections to a database, each a new session: no pool. */
    public DataSource dataSource(String database) {
        return server.getDatabase(SUPERUSER, database);
    }

    /**
     * Creates an empty database in UTF-8 unless it exists.
     *
     * @param name lower-case letters, digits and underscores
     * @throws IllegalArgumentException for another name
     */
    public void createDatabaseIfAbsent(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = dataSource(SUPERUSER).getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
    }

    /** Stops the server when this JVM ends, for callers that have no better moment. */
    public EmbeddedPostgres closeOnExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "embedded-postgres-close"));
        return this;
    }

    /** Ends all sessions and stops the server; its data stays. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
