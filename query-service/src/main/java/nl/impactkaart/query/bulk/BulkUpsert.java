package nl.impactkaart.query.bulk;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts or replaces rows of one table, many at a time: each column travels as one array. */
public final class BulkUpsert<R> {

    private final List<UpsertColumn<R>> columns;
    private final String statement;

    private BulkUpsert(List<UpsertColumn<R>> columns, String statement) {
        this.columns = columns;
        this.statement = statement;
    }

    /** Inserts rows, and replaces those whose key is there. */
    public static <R> BulkUpsert<R> into(String table, String key, List<UpsertColumn<R>> columns) {
        String names = each(columns, UpsertColumn::name);
        return new BulkUpsert<>(
                columns,
                "INSERT INTO " + table + " (" + names + ") SELECT "
                        + each(columns, column -> column.name() + "::" + column.type()) + " FROM unnest("
                        + each(columns, column -> "?::" + column.sent() + "[]") + ") AS sent (" + names
                        + ") ON CONFLICT (" + key + ") DO UPDATE SET "
                        + each(columns, column -> column.name() + " = excluded." + column.name()));
    }

    /** Inserts these rows in one statement. */
    public void write(JdbcTemplate database, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(statement, prepared -> {
            int index = 0;
            for (UpsertColumn<R> column : columns) {
                prepared.setArray(++index, array(prepared.getConnection(), column, rows));
            }
        });
    }

    private static <R> Array array(Connection connection, UpsertColumn<R> column, List<R> rows) throws SQLException {
        Object[] values = rows.stream().map(column.value()).toArray();
        return connection.createArrayOf(
                column.sent(),
                column.sent().equals("bytea") ? Arrays.copyOf(values, values.length, byte[][].class) : values);
    }

    private static <R> String each(List<UpsertColumn<R>> columns, Function<UpsertColumn<R>, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
