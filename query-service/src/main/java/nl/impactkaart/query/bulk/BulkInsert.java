package nl.impactkaart.query.bulk;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** Inserts rows into one table, many at a time: each column travels as one array. */
public final class BulkInsert<R> {

    private final List<Column<R>> columns;
    private final String statement;

    private BulkInsert(List<Column<R>> columns, String statement) {
        this.columns = columns;
        this.statement = statement;
    }

    /** Inserts rows that are new. */
    public static <R> BulkInsert<R> into(String table, List<Column<R>> columns) {
        String names = each(columns, Column::name);
        return new BulkInsert<>(
                columns,
                "INSERT INTO " + table + " (" + names + ") SELECT "
                        + each(columns, column -> column.name() + "::" + column.type()) + " FROM unnest("
                        + each(columns, column -> "?::" + column.sent() + "[]") + ") AS sent (" + names + ")");
    }

    /** Inserts rows, and replaces those whose key is there. */
    public static <R> BulkInsert<R> orReplace(String table, String key, List<Column<R>> columns) {
        return new BulkInsert<>(
                columns,
                into(table, columns).statement + " ON CONFLICT (" + key + ") DO UPDATE SET "
                        + each(columns, column -> column.name() + " = excluded." + column.name()));
    }

    /** Inserts these rows in one statement. */
    public void write(JdbcTemplate database, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(statement, prepared -> {
            int index = 0;
            for (Column<R> column : columns) {
                prepared.setArray(++index, array(prepared.getConnection(), column, rows));
            }
        });
    }

    private static <R> Array array(Connection connection, Column<R> column, List<R> rows) throws SQLException {
        Object[] values = rows.stream().map(column.value()).toArray();
        return connection.createArrayOf(
                column.sent(),
                column.sent().equals("bytea") ? Arrays.copyOf(values, values.length, byte[][].class) : values);
    }

    private static <R> String each(List<Column<R>> columns, Function<Column<R>, String> text) {
        return columns.stream().map(text).collect(joining(", "));
    }
}
