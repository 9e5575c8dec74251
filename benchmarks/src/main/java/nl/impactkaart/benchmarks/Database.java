package nl.impactkaart.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import nl.impactkaart.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;

/** A database for one measurement; gone when closed. */
public final class Database implements AutoCloseable {

    private final Databases all;
    private final String name;
    private final HikariDataSource pool;

    Database(Databases all, EmbeddedPostgres server, String name, int connections) {
        this.all = all;
        this.name = name;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.jdbcUrl(name));
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(connections);
        this.pool = new HikariDataSource(config);
    }

    void migrate(String... folders) {
        if (folders.length > 0) {
            migrations(folders).migrate();
        }
    }

    /** What makes the tables of these folders. */
    public Flyway migrations(String... folders) {
        return Flyway.configure()
                .dataSource(pool)
                .locations(Arrays.stream(folders)
                        .map(folder -> "classpath:" + folder)
                        .toArray(String[]::new))
                .outOfOrder(true)
                .load();
    }

    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        all.drop(name);
    }
}
