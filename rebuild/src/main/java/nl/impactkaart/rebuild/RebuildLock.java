package nl.impactkaart.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The right to rebuild, held by one session at a time over all copies and commands. Lock, state and swap share one
 * connection: whoever lost the lock lost the connection too, and cannot swap any more.
 */
final class RebuildLock implements AutoCloseable {

    /** Two numbers that nobody else in such a database locks. */
    private static final String KEY = "(1230131027, 1)";

    private static final String HELD = """
            SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND (classid, objid, objsubid) = (1230131027, 1, 2)
                AND database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private static final JsonMapper JSON = new JsonMapper();

    private final Connection connection;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    private RebuildLock(Connection connection) {
        DataSource always = new SingleConnectionDataSource(connection, true);
        this.connection = connection;
        this.database = new JdbcTemplate(always);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(always));
    }

    /** @throws AlreadyRebuildingException when another session has it */
    static RebuildLock take(DataSource live) {
        RebuildLock lock = new RebuildLock(connection(live));
        boolean taken = false;
        try {
            taken = Boolean.TRUE.equals(
                    lock.database.queryForObject("SELECT pg_try_advisory_lock" + KEY, Boolean.class));
        } finally {
            if (!taken) {
                lock.close();
            }
        }
        if (!taken) {
            throw new AlreadyRebuildingException();
        }
        return lock;
    }

    private static Connection connection(DataSource live) {
        try {
            return live.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be reached", e);
        }
    }

    JdbcTemplate database() {
        return database;
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    /** Tells all copies; fails when the lock is lost. */
    void tell(RebuildView view) {
        database.update("""
                        INSERT INTO rebuild_state (id, state) VALUES (1, ?)
                        ON CONFLICT (id) DO UPDATE SET state = excluded.state""", JSON.writeValueAsString(view));
    }

    /** What the rebuild that is under way, or was last, has told. */
    static RebuildView told(JdbcTemplate database) {
        List<String> states = database.query("SELECT state FROM rebuild_state", (row, _) -> row.getString(1));
        if (states.isEmpty()) {
            return RebuildView.NONE;
        }
        RebuildView told = JSON.readValue(states.getFirst(), RebuildView.class);
        boolean held = !Long.valueOf(0).equals(database.queryForObject(HELD, Long.class));
        return told.status().underWay() && !held ? told.withStatus(RebuildView.Status.INTERRUPTED) : told;
    }

    /** Gives the lock free. A connection on which that fails is ended, and its lock with it. */
    @Override
    public void close() {
        try (connection) {
            database.execute("SELECT pg_advisory_unlock_all()");
        } catch (RuntimeException | SQLException e) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException gone) {
                e.addSuppressed(gone);
            }
        }
    }
}
