package nl.impactkaart.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Connections that are kept: to log in to PostgreSQL costs many times what a small query does. */
public final class Pool {

    private static final int CONNECTIONS = 4;

    private Pool() {}

    /** Of connections to the same database, at most a few at once; for as long as the tests run. */
    public static DataSource of(DataSource each) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(each);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }
}
