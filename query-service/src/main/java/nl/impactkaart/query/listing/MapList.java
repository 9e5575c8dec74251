package nl.impactkaart.query.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.Grant;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.query.access.Visibility;
import nl.impactkaart.query.currentmap.Figures;
import nl.impactkaart.query.currentmap.ProjectKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads pages of maps. A page begins after a key, never at an offset, so nothing is shown twice when maps are added. */
final class MapList {

    private static final String COLUMNS = """
            map_id, organisation, project, project_key, project_type, status, period_start, period_end, perspective,
            currency, return_factor, net_present_value, sequence, changed_at""";

    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");

    private final JdbcClient database;

    MapList(JdbcClient database) {
        this.database = database;
    }

    /** A listed map with the key that it is sorted by. */
    record Row(MapItem item, String projectKey) {}

    MapPage page(Visibility visibility, ListQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of(visibility.condition()));
        parameters.put("organisation", visibility.organisation());
        filters(query, conditions, parameters);
        after(query.after(), conditions, parameters);
        parameters.put("limit", query.limit() + 1);
        List<Row> found = database.sql("SELECT " + COLUMNS + " FROM impact_map WHERE "
                        + String.join(" AND ", conditions)
                        + " ORDER BY " + query.sort().columns() + " LIMIT :limit")
                .params(parameters)
                .query(MapList::row)
                .list();
        boolean more = found.size() > query.limit();
        List<Row> shown = more ? found.subList(0, query.limit()) : found;
        return new MapPage(
                shown.stream().map(Row::item).toList(),
                more ? query.sort().cursorAfter(shown.getLast()).encoded() : null);
    }

    private static void filters(ListQuery query, List<String> conditions, Map<String, Object> parameters) {
        equal("project_type", query.projectType(), conditions, parameters);
        equal("status", query.status(), conditions, parameters);
        equal("currency", query.currency(), conditions, parameters);
        granted(query.grant(), conditions, parameters);
        if (query.confirmed() != null) {
            conditions.add("confirmed = :confirmed");
            parameters.put("confirmed", query.confirmed());
        }
        String text = query.text();
        if (text != null) {
            conditions.add("project_key LIKE :text");
            parameters.put("text", "%" + LIKE_SIGNS.matcher(ProjectKey.of(text)).replaceAll("\\\\$0") + "%");
        }
    }

    private static void granted(@Nullable String grant, List<String> conditions, Map<String, Object> parameters) {
        if (grant != null) {
            conditions.add("string_to_array(grant_keys, E'\\n') @> ARRAY[:grant]::text[]");
            parameters.put("grant", Grant.key(grant));
        }
    }

    private static void equal(
            String column, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.toString());
        }
    }

    private static void after(@Nullable Cursor cursor, List<String> conditions, Map<String, Object> parameters) {
        switch (cursor) {
            case null -> {}
            case Cursor.AfterProject(UUID mapId, String projectKey) -> {
                conditions.add("(project_key, map_id) > (:afterKey, :afterId)");
                parameters.put("afterKey", projectKey);
                parameters.put("afterId", mapId);
            }
            case Cursor.AfterChange(UUID mapId, Instant changedAt) -> {
                conditions.add("(changed_at, map_id) < (:afterChange, :afterId)");
                parameters.put("afterChange", changedAt.atOffset(ZoneOffset.UTC));
                parameters.put("afterId", mapId);
            }
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Row(
                new MapItem(
                        row.getObject("map_id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("project"),
                        ProjectType.valueOf(row.getString("project_type")),
                        MapStatus.valueOf(row.getString("status")),
                        row.getObject("period_start", LocalDate.class),
                        row.getObject("period_end", LocalDate.class),
                        Perspective.valueOf(row.getString("perspective")),
                        currency,
                        Figures.factorIfAny(row.getBigDecimal("return_factor")),
                        Figures.money(row.getBigDecimal("net_present_value"), currency),
                        row.getLong("sequence"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                row.getString("project_key"));
    }
}
