package nl.impactkaart.command.eventstore;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds the lock that every append needs, so that a test decides when they go on. */
final class HeadLock implements AutoCloseable {

    private static final String WAITING =
            " FROM pg_stat_activity" + " WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private final DataSource dataSource;
    private final Connection connection;

    HeadLock(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        this.connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        execute("SELECT position FROM head FOR UPDATE");
    }

    /** Does something in the transaction that holds the lock. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void awaitWaiting(int sessions) {
        await().until(() -> number("SELECT count(*)" + WAITING) == sessions);
    }

    /** Ends the one session that waits, as a crash of its backend would. */
    void terminateTheOneThatWaits() {
        awaitWaiting(1);
        number("SELECT count(pg_terminate_backend(pid))" + WAITING);
    }

    private long number(String sql) {
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps what was done and lets the others go on. */
    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.close();
    }
}
