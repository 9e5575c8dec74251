package nl.impactkaart.query.bulk;

import static java.util.stream.Collectors.joining;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Adds new rows to one table, many at a time: several times as fast as inserting them. */
public final class BulkCopy<R> {

    private final List<CopyColumn<R>> columns;
    private final String statement;

    private BulkCopy(List<CopyColumn<R>> columns, String statement) {
        this.columns = columns;
        this.statement = statement;
    }

    /** Adds rows to this table; its name and those of the columns are ours, never a user's. */
    public static <R> BulkCopy<R> into(String table, List<CopyColumn<R>> columns) {
        String names = columns.stream().map(CopyColumn::name).collect(joining(", "));
        return new BulkCopy<>(columns, "COPY " + table + " (" + names + ") FROM STDIN (FORMAT binary)");
    }

    /** Adds these rows in one statement, within the transaction of the database. */
    public void write(JdbcTemplate database, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        CopyBuffer buffer = new CopyBuffer();
        for (R row : rows) {
            buffer.row(columns.size());
            columns.forEach(column -> column.writer().write(row, buffer));
        }
        ByteBuffer bytes = buffer.ended();
        database.execute((ConnectionCallback<Long>) connection -> copy(connection, bytes));
    }

    private long copy(Connection connection, ByteBuffer bytes) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            copy.writeToCopy(ByteStreamWriter.of(bytes));
            return copy.endCopy();
        } finally {
            if (copy.isActive()) { // else the connection could not be rolled back
                copy.cancelCopy();
            }
        }
    }
}
