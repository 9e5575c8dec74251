package nl.impactkaart.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import nl.impactkaart.embedded.EmbeddedPostgres;

/** One PostgreSQL for all that is compared, on its durable settings, with an empty database for each measurement. */
public final class Databases implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final AtomicInteger number = new AtomicInteger();

    public Databases(Path directory) {
        this.server = EmbeddedPostgres.start(directory).closeOnExit();
    }

    /**
     * A new database with the tables of these migrations. What earlier measurements wrote is on disk by then, so that
     * nobody pays for another's checkpoint.
     *
     * @param connections at most; the server has 100 for all
     * @param migrations folders such as {@code db/command}
     */
    public Database fresh(int connections, String... migrations) {
        String name = "benchmark_" + number.incrementAndGet();
        server.createDatabaseIfAbsent(name);
        Database database = new Database(this, server, name, connections);
        database.migrate(migrations);
        execute("CHECKPOINT");
        return database;
    }

    void drop(String name) {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private void execute(String command) {
        try (Connection connection = server.dataSource("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
