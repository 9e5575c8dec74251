package nl.impactkaart.messaging;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A relay's checkpoint, held by one session at a time. Lock and checkpoint share one connection: whoever lost the
 * lock lost the connection too, and cannot move the checkpoint any more.
 */
final class RelayCheckpoint implements AutoCloseable {

    /** How far the outbox is published, and for each partition the position of the record sent to it last. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Mark(long position, long[] tails) {}

    private final Connection connection;
    private final String name;

    private RelayCheckpoint(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** Takes the lock; null when another session has it. */
    static @Nullable RelayCheckpoint tryLock(DataSource dataSource, String name) throws SQLException {
        RelayCheckpoint checkpoint = new RelayCheckpoint(dataSource.getConnection(), name);
        boolean locked = false;
        try (PreparedStatement lock = checkpoint.connection.prepareStatement(
                "SELECT pg_try_advisory_lock(hashtextextended('impactkaart relay ' || ?, 0))")) {
            lock.setString(1, name);
            try (ResultSet row = lock.executeQuery()) {
                locked = row.next() && row.getBoolean(1);
            }
        } finally {
            if (!locked) {
                checkpoint.connection.close();
            }
        }
        return locked ? checkpoint : null;
    }

    /** Reads the checkpoint; at the very first time it stands before the first message. */
    Mark load(int partitions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO relay_checkpoint (name, position, tails) VALUES (?, 0, ?) ON CONFLICT (name) DO NOTHING")) {
            insert.setString(1, name);
            insert.setObject(2, new long[partitions]);
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position, tails FROM relay_checkpoint WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Mark(row.getLong(1), longs(row.getArray(2), partitions));
            }
        }
    }

    private static long[] longs(Array column, int length) throws SQLException {
        Long[] values = (Long[]) column.getArray();
        return Arrays.copyOf(Arrays.stream(values).mapToLong(Long::longValue).toArray(), length);
    }

    /**
     * Moves the checkpoint from where this session left it.
     *
     * @throws IllegalStateException when it is not there any more
     */
    void move(Mark from, Mark to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE relay_checkpoint SET position = ?, tails = ? WHERE name = ? AND position = ?")) {
            update.setLong(1, to.position());
            update.setObject(2, to.tails());
            update.setString(3, name);
            update.setLong(4, from.position());
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("The checkpoint of relay " + name + " was moved by another hand");
            }
        }
    }

    /** Gives the lock free. A connection on which that fails is ended, and its lock with it. */
    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            connection.abort(Runnable::run);
        }
    }
}
