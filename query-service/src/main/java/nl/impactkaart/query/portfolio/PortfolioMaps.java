package nl.impactkaart.query.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.results.Portfolio;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the figures of maps from their columns; the maps themselves stay unread. */
final class PortfolioMaps {

    private static final String SELECT = """
            SELECT map_id, project, project_type, status, perspective, currency, present_value_of_benefits,
                present_value_of_costs, m.sequence, coalesce(p.state, 'LIVE') <> 'LIVE' AS held_back
            FROM impact_map m LEFT JOIN stream_progress p ON p.stream_id = map_id AND p.consumer = :consumer
            WHERE\s""";

    private final JdbcClient database;
    private final String consumer;

    /** @param consumer name of the progress that says how a map's projection stands */
    PortfolioMaps(JdbcClient database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /** By project name. */
    List<PortfolioMap> find(Visibility visibility, PortfolioQuery query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("consumer", consumer);
        parameters.put("organisation", visibility.organisation());
        List<String> conditions = new ArrayList<>(List.of(visibility.condition()));
        equal("project_type", query.projectType(), conditions, parameters);
        equal("status", query.status(), conditions, parameters);
        equal("perspective", query.perspective(), conditions, parameters);
        return database.sql(SELECT + String.join(" AND ", conditions) + " ORDER BY project_key, map_id")
                .params(parameters)
                .query(PortfolioMaps::map)
                .list();
    }

    private static void equal(
            String column, @Nullable Object value, List<String> conditions, Map<String, Object> parameters) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            parameters.put(column, value.toString());
        }
    }

    private static PortfolioMap map(ResultSet row, int number) throws SQLException {
        return new PortfolioMap(
                new Portfolio.Line(
                        row.getObject("map_id", UUID.class),
                        row.getString("currency"),
                        row.getBigDecimal("present_value_of_benefits"),
                        row.getBigDecimal("present_value_of_costs"),
                        row.getBoolean("held_back")),
                row.getString("project"),
                ProjectType.valueOf(row.getString("project_type")),
                MapStatus.valueOf(row.getString("status")),
                Perspective.valueOf(row.getString("perspective")),
                row.getLong("sequence"));
    }
}
