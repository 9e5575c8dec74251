package nl.impactkaart.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Work that one copy of identity does while the others wait; a copy that dies lets go. */
@Component
class Cluster {

    /** Any number that nobody else takes in this database. */
    private static final long LOCK = 0x1DE47171L;

    private final DataSource dataSource;

    Cluster(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void alone(Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            call(connection, "SELECT pg_advisory_lock(?)");
            try {
                work.run();
            } finally {
                call(connection, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the lock among the copies of identity failed", e);
        }
    }

    private static void call(Connection connection, String statement) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(statement)) {
            call.setLong(1, LOCK);
            call.execute();
        }
    }
}
