package nl.impactkaart.query.currentmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.query.currentmap.ScenarioEntry.Happening;
import nl.impactkaart.query.currentmap.ScenarioEntry.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** What happened to every scenario. */
public final class ScenarioHistory {

    private static final String WRITE = """
            INSERT INTO scenario_history (
                map_id, sequence, scenario_id, happening, name, description, adjustments, member, reason, recorded_at,
                effective_on, append_last, scenario_return_factor, scenario_net_present_value,
                scenario_present_benefits, scenario_present_costs, inapplicable, map_return_factor,
                map_net_present_value, map_present_benefits, map_present_costs)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String PAGE = """
            SELECT * FROM scenario_history WHERE map_id = ? AND scenario_id = ? AND sequence < ?
            ORDER BY sequence DESC LIMIT ?""";

    private final JdbcTemplate database;

    public ScenarioHistory(JdbcTemplate database) {
        this.database = database;
    }

    void write(List<ScenarioEntry> entries) {
        if (!entries.isEmpty()) {
            database.batchUpdate(
                    WRITE, entries.stream().map(ScenarioHistory::values).toList());
        }
    }

    /** What happened to a scenario before this sequence of the map, the newest first, at most so much. */
    public List<ScenarioEntry> page(UUID mapId, UUID scenarioId, long before, int limit) {
        return database.query(PAGE, (row, _) -> entry(row), mapId, scenarioId, before, limit);
    }

    private static @Nullable Object[] values(ScenarioEntry entry) {
        Worth scenario = entry.scenario();
        return new @Nullable Object[] {
            entry.mapId(),
            entry.sequence(),
            entry.scenarioId(),
            entry.happening().name(),
            entry.name(),
            entry.description(),
            ContractsJson.mapper().writeValueAsBytes(entry.adjustments()),
            entry.member(),
            entry.reason(),
            entry.recordedAt().atOffset(ZoneOffset.UTC),
            entry.effectiveOn(),
            entry.appendLast(),
            scenario == null ? null : scenario.returnFactor(),
            scenario == null ? null : scenario.netPresentValue(),
            scenario == null ? null : scenario.benefits(),
            scenario == null ? null : scenario.costs(),
            entry.inapplicable(),
            entry.map().returnFactor(),
            entry.map().netPresentValue(),
            entry.map().benefits(),
            entry.map().costs()
        };
    }

    private static ScenarioEntry entry(ResultSet row) throws SQLException {
        return new ScenarioEntry(
                row.getObject("map_id", UUID.class),
                row.getObject("scenario_id", UUID.class),
                row.getLong("sequence"),
                Happening.valueOf(row.getString("happening")),
                row.getString("name"),
                row.getString("description"),
                ContractsJson.mapper()
                        .readValue(row.getBytes("adjustments"), new TypeReference<List<FigureAdjustment>>() {}),
                row.getObject("member", UUID.class),
                row.getString("reason"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getLong("append_last"),
                row.getBigDecimal("scenario_net_present_value") == null ? null : worth(row, "scenario"),
                row.getString("inapplicable"),
                worth(row, "map"));
    }

    private static Worth worth(ResultSet row, String whose) throws SQLException {
        BigDecimal factor = row.getBigDecimal(whose + "_return_factor");
        return new Worth(
                factor,
                row.getBigDecimal(whose + "_net_present_value"),
                row.getBigDecimal(whose + "_present_benefits"),
                row.getBigDecimal(whose + "_present_costs"));
    }
}
