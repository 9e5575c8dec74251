package nl.impactkaart.command.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's session with PostgreSQL: its own, so that it never waits for readers to give a connection back. */
final class AppendSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AppendSession.class);

    /**
     * The update of the head row is the lock: whoever waits for it reads the position that the one before it left, so
     * positions have no holes and become visible in their order. NOTIFY wakes relays in other processes.
     */
    private static final String APPEND = """
            WITH h AS (
                UPDATE head SET position = position + ?::bigint WHERE id = 1 RETURNING position - ?::bigint AS base),
            told AS (
                SELECT pg_notify('impactkaart_events', ''))
            INSERT INTO domain_event_entry (
                global_index, event_identifier, aggregate_identifier, sequence_number, type, payload_type,
                payload_revision, payload, meta_data, time_stamp,
                idempotency_organisation, idempotency_key, content_hash)
            SELECT h.base + t.n, t.event, t.stream, t.sequence, t.type, t.name,
                t.revision, t.payload, t.metadata, t.time, t.organisation, t.key, t.hash
            FROM h CROSS JOIN told CROSS JOIN unnest(?::uuid[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::text[],
                ?::bytea[], ?::bytea[], ?::text[], ?::uuid[], ?::text[], ?::bytea[])
                WITH ORDINALITY t(event, stream, type, sequence, name, revision, payload, metadata, time,
                    organisation, key, hash, n)""";

    private static final String HOLDS = "SELECT FROM domain_event_entry"
            + " WHERE event_identifier = ? AND aggregate_identifier = ? AND sequence_number = ?";

    /**
     * An acknowledged append is on disk, however the server is configured; and a writer whose machine died amid an
     * append keeps the lock for seconds, not for the hours that TCP would wait.
     */
    private static final String PREPARE = """
            SELECT current_setting('fsync'),
                CASE current_setting('synchronous_commit')
                    WHEN 'off' THEN set_config('synchronous_commit', 'on', false) END,
                set_config('tcp_keepalives_idle', '10', false),
                set_config('tcp_keepalives_interval', '5', false),
                set_config('tcp_keepalives_count', '3', false)""";

    private final DataSource dataSource;
    private volatile @Nullable Connection open;

    AppendSession(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Stores all appends in one transaction, in this order, or none of them.
     *
     * @throws SQLException what it means is told by {@link Failure}
     */
    void append(List<Append> appends) throws SQLException {
        AppendArrays rows = AppendArrays.of(appends);
        Connection connection = connection();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            int size = rows.events().length;
            statement.setLong(1, size);
            statement.setLong(2, size);
            int at = 3;
            for (Array column : rows.columns(connection)) {
                statement.setArray(at++, column);
            }
            if (statement.executeUpdate() != size) {
                throw new IllegalStateException("the table head has no row; no event was stored");
            }
        }
    }

    /** Whether the append is stored, where it was meant to stand. Its first event speaks for all: it is all or none. */
    boolean holds(Append append) throws SQLException {
        EventRow first = append.rows().getFirst();
        try (PreparedStatement statement = connection().prepareStatement(HOLDS)) {
            statement.setObject(1, first.eventId());
            statement.setObject(2, first.streamId());
            statement.setLong(3, first.sequence());
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection connection = open;
        if (connection == null) {
            connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement();
                    ResultSet settings = statement.executeQuery(PREPARE)) {
                settings.next();
                if (settings.getString(1).equals("off")) {
                    LOG.warn("PostgreSQL runs with fsync=off: a loss of power can lose events that were acknowledged");
                }
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            open = connection;
        }
        return connection;
    }

    /** Ends what is under way, from another thread: the append fails and its outcome is unknown. */
    void abort() {
        Connection connection = open;
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException e) {
            LOG.debug("The writer's connection was gone already", e);
        }
    }

    /** Gives the connection back; the pool discards it when it is broken. The next append opens another. */
    @Override
    public void close() {
        Connection connection = open;
        open = null;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("The writer's connection was gone already", e);
        }
    }
}
