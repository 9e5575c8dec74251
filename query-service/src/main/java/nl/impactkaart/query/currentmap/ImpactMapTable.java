package nl.impactkaart.query.currentmap;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of current maps, read and written many rows at a time. */
final class ImpactMapTable {

    /** A column, the type in which its values travel and the type that it has. */
    private record Column(String name, String sent, String type, Function<CurrentMap, @Nullable Object> value) {

        static Column of(String name, String type, Function<CurrentMap, @Nullable Object> value) {
            return new Column(name, type, type, value);
        }

        static Column project(String name, String type, Function<Project, Object> value) {
            return new Column(
                    name,
                    "text",
                    type,
                    row -> value.apply(row.map().startedProject()).toString());
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.of("map_id", "uuid", CurrentMap::id),
            Column.of("organisation", "uuid", row -> row.map().organisation()),
            new Column(
                    "shared_with",
                    "text",
                    "uuid[]",
                    row -> row.map().sharedWith().stream().map(UUID::toString).collect(joining(",", "{", "}"))),
            Column.project("project", "text", Project::name),
            Column.project("project_key", "text", project -> ProjectKey.of(project.name())),
            Column.project("project_type", "text", Project::type),
            Column.project("period_start", "date", Project::periodStart),
            Column.project("period_end", "date", Project::periodEnd),
            Column.project("currency", "text", Project::currency),
            Column.project("perspective", "text", Project::perspective),
            Column.of("status", "text", row -> row.map().status().name()),
            Column.of("sequence", "bigint", row -> row.map().sequence()),
            Column.of("position", "bigint", CurrentMap::position),
            Column.of("return_factor", "numeric", row -> row.valuation().returnFactor()),
            Column.of("net_present_value", "numeric", row -> row.valuation().netPresentValue()),
            Column.of(
                    "present_value_of_benefits",
                    "numeric",
                    row -> row.valuation().presentValueOfBenefits()),
            Column.of(
                    "present_value_of_costs", "numeric", row -> row.valuation().presentValueOfCosts()),
            new Column(
                    "changed_at",
                    "text",
                    "timestamptz",
                    row -> row.map().changedAt().toString()),
            Column.of("state", "bytea", CurrentMap::state));

    private static final String WRITE = "INSERT INTO impact_map (" + each(Column::name) + ") SELECT "
            + each(column -> column.name() + "::" + column.type()) + " FROM unnest("
            + each(column -> "?::" + column.sent() + "[]") + ") AS sent (" + each(Column::name)
            + ") ON CONFLICT (map_id) DO UPDATE SET "
            + each(column -> column.name() + " = excluded." + column.name());

    private final JdbcTemplate database;

    ImpactMapTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The object id of the table; a rebuild puts another in its place. */
    long id() {
        Long id = database.queryForObject("SELECT to_regclass('impact_map')::oid::bigint", Long.class);
        return Objects.requireNonNull(id);
    }

    /** Stores these maps, whether they are new or not, in one statement. */
    void write(List<CurrentMap> maps) {
        database.update(WRITE, statement -> {
            int index = 0;
            for (Column column : COLUMNS) {
                statement.setArray(++index, array(statement.getConnection(), column, maps));
            }
        });
    }

    private static java.sql.Array array(Connection connection, Column column, List<CurrentMap> maps)
            throws SQLException {
        Object[] values = maps.stream().map(column.value()).toArray();
        return connection.createArrayOf(
                column.sent(),
                column.sent().equals("bytea") ? Arrays.copyOf(values, values.length, byte[][].class) : values);
    }

    /** The stored maps among these. */
    Map<UUID, ImpactMap> states(Collection<UUID> mapIds) {
        Map<UUID, ImpactMap> states = new HashMap<>();
        database.query(
                "SELECT map_id, state FROM impact_map WHERE map_id = ANY (?)",
                row -> {
                    states.put(row.getObject(1, UUID.class), ImpactMapCodec.decode(row.getBytes(2)));
                },
                (Object) mapIds.toArray(UUID[]::new));
        return states;
    }

    /** The sequences of the stored maps among these. */
    Map<UUID, Long> sequences(Collection<UUID> mapIds) {
        Map<UUID, Long> sequences = new HashMap<>();
        database.query(
                "SELECT map_id, sequence FROM impact_map WHERE map_id = ANY (?)",
                row -> {
                    sequences.put(row.getObject(1, UUID.class), row.getLong(2));
                },
                (Object) mapIds.toArray(UUID[]::new));
        return sequences;
    }

    private static String each(Function<Column, String> text) {
        return COLUMNS.stream().map(text).collect(joining(", "));
    }
}
