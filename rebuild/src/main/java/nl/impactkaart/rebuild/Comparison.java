package nl.impactkaart.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Table;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares live and rebuilt views by hash. Both are seen in one snapshot of the database, so that nothing needs to be
 * locked; a stream of which they have other events just then is left out. The hash of a table is over the hashes of its rows
 * in the order of the primary key, texts by their bytes; that of a row is over what PostgreSQL's {@code record_send} gives of
 * its columns by name.
 */
final class Comparison {

    private final Schemas schemas;
    private final Views views;
    private final String consumer;
    private final JdbcTemplate database;
    private final TransactionTemplate snapshot;

    /** @param consumer name of the progress of both */
    Comparison(DataSource dataSource, Schemas schemas, Views views, String consumer) {
        this.schemas = schemas;
        this.views = views;
        this.consumer = consumer;
        this.database = new JdbcTemplate(dataSource);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    Found find() {
        return snapshot.execute(_ -> found());
    }

    private Found found() {
        views.carryOver(database, schemas);
        long apart = leaveOut();
        List<Table> tables = new ArrayList<>();
        for (String table : schemas.views()) {
            String columns = columns(table);
            String order = order(table);
            String live = hash(schemas.live(), table, columns, order);
            String rebuilt = hash(schemas.fresh(), table, columns, order);
            tables.add(new Table(table, live, rebuilt, live.equals(rebuilt)));
        }
        return new Found(
                all(tables.stream().map(Table::live).toList()),
                all(tables.stream().map(Table::rebuilt).toList()),
                tables,
                count("NOT EXISTS (SELECT FROM apart WHERE apart.stream_id = p.stream_id)"),
                apart,
                count("state = 'PARKED'"));
    }

    /** Remembers which streams stand at different events; returns how many. */
    private long leaveOut() {
        database.execute("CREATE TEMP TABLE apart (stream_id uuid PRIMARY KEY) ON COMMIT DROP");
        return database.update("""
                INSERT INTO apart SELECT stream_id
                FROM (SELECT * FROM %s.stream_progress WHERE consumer = ?) l
                FULL JOIN (SELECT * FROM %s.stream_progress WHERE consumer = ?) f USING (stream_id)
                WHERE (l.sequence, l.applied) IS DISTINCT FROM (f.sequence, f.applied)""".formatted(schemas.live(), schemas.fresh()), consumer, consumer);
    }

    private long count(String condition) {
        Long count = database.queryForObject(
                "SELECT count(*) FROM " + schemas.fresh() + ".stream_progress p WHERE consumer = ? AND " + condition,
                Long.class,
                consumer);
        return count == null ? 0 : count;
    }

    private String columns(String table) {
        return database
                .queryForList(
                        "SELECT attname FROM pg_attribute WHERE attrelid = ?::regclass AND attnum > 0"
                                + " AND NOT attisdropped ORDER BY attname",
                        String.class,
                        schemas.fresh() + "." + table)
                .stream()
                .filter(column -> !views.incomparable().contains(table + "." + column))
                .collect(joining(", "));
    }

    /** The columns of the primary key, that of the stream first. */
    private String order(String table) {
        List<String> key = database.query("""
                SELECT CASE WHEN a.atttypid = 'text'::regtype THEN attname || ' COLLATE "C"' ELSE attname END
                FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY k (attnum, place), pg_attribute a
                WHERE i.indrelid = ?::regclass AND i.indisprimary AND a.attrelid = i.indrelid AND a.attnum = k.attnum
                ORDER BY k.place""", (row, _) -> row.getString(1), schemas.fresh() + "." + table);
        if (key.isEmpty()) {
            throw new IllegalStateException("table " + table + " has no primary key that begins with a stream's id");
        }
        return String.join(", ", key);
    }

    private String hash(String schema, String table, String columns, String order) {
        String streamId = order.split(",", 2)[0];
        // Sorting hashes is much less than sorting rows.
        String rows = "COPY (SELECT sha256(record_send(r)) FROM (SELECT " + columns + " FROM " + schema + "." + table
                + " t WHERE NOT EXISTS (SELECT FROM apart WHERE apart.stream_id = t." + streamId + ")) r ORDER BY "
                + order + ") TO STDOUT (FORMAT binary)";
        MessageDigest digest = sha256();
        database.execute(
                (ConnectionCallback<Long>) connection -> copy(connection.unwrap(PGConnection.class), rows, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static long copy(PGConnection connection, String rows, MessageDigest digest)
            throws SQLException, DataAccessException {
        try (OutputStream hashed = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return connection.getCopyAPI().copyOut(rows, hashed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String all(List<String> hashes) {
        return HexFormat.of()
                .formatHex(sha256().digest(String.join("\n", hashes).getBytes(UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
