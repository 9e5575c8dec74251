package nl.impactkaart.query.currentmap;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.impactmap.Grant;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.Project;
import nl.impactkaart.query.bulk.BulkUpsert;
import nl.impactkaart.query.bulk.UpsertColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table of current maps, read and written many rows at a time. */
final class ImpactMapTable {

    private static final List<UpsertColumn<CurrentMap>> COLUMNS = List.of(
            UpsertColumn.of("map_id", "uuid", CurrentMap::id),
            UpsertColumn.of("organisation", "uuid", row -> row.map().organisation()),
            new UpsertColumn<>(
                    "shared_with",
                    "text",
                    "uuid[]",
                    row -> row.map().sharedWith().stream().map(UUID::toString).collect(joining(",", "{", "}"))),
            UpsertColumn.of(
                    "confirmed", "boolean", row -> !row.map().confirmed().isEmpty()),
            UpsertColumn.of("grant_keys", "text", row -> grantKeys(row.map())),
            project("project", "text", Project::name),
            project("project_key", "text", project -> ProjectKey.of(project.name())),
            project("project_type", "text", Project::type),
            project("period_start", "date", Project::periodStart),
            project("period_end", "date", Project::periodEnd),
            project("currency", "text", Project::currency),
            project("perspective", "text", Project::perspective),
            UpsertColumn.of("status", "text", row -> row.map().status().name()),
            UpsertColumn.of("sequence", "bigint", row -> row.map().sequence()),
            UpsertColumn.of("position", "bigint", CurrentMap::position),
            UpsertColumn.of("return_factor", "numeric", row -> row.valuation().returnFactor()),
            UpsertColumn.of(
                    "net_present_value", "numeric", row -> row.valuation().netPresentValue()),
            UpsertColumn.of(
                    "present_value_of_benefits",
                    "numeric",
                    row -> row.valuation().presentValueOfBenefits()),
            UpsertColumn.of(
                    "present_value_of_costs", "numeric", row -> row.valuation().presentValueOfCosts()),
            UpsertColumn.text("changed_at", "timestamptz", row -> row.map().changedAt()),
            UpsertColumn.of("state", "bytea", CurrentMap::state));

    private static final BulkUpsert<CurrentMap> WRITE = BulkUpsert.into("impact_map", "map_id", COLUMNS);

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
        WRITE.write(database, maps);
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

    private static @Nullable String grantKeys(ImpactMap map) {
        return map.grants().isEmpty()
                ? null
                : map.grants().stream()
                        .map(grant -> Grant.key(grant.number()))
                        .distinct()
                        .collect(joining("\n"));
    }

    private static UpsertColumn<CurrentMap> project(String name, String type, Function<Project, Object> value) {
        return UpsertColumn.text(name, type, row -> value.apply(row.map().startedProject()));
    }
}
