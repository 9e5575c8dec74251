package nl.impactkaart.report.rebuilding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.messaging.ReceivedEvent;
import nl.impactkaart.report.following.FollowingProjection;
import nl.impactkaart.report.regenerating.RemadeReports;
import nl.impactkaart.report.regenerating.Renderer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Follows the events as ever and, wherever a report rests on the map as it then is, makes that report again. */
final class ReplayedReports implements Projection {

    private static final String RESTS = """
            SELECT r.map_id, r.map_sequence FROM report r
                JOIN unnest(?::uuid[], ?::bigint[], ?::bigint[]) AS taken (map_id, first, last)
                ON r.map_id = taken.map_id AND r.map_sequence BETWEEN taken.first AND taken.last""";

    /** An event of a map after which there is a report. */
    private record Rest(UUID mapId, long sequence) {}

    private final JdbcTemplate database;
    private final Projection following;
    private final RemadeReports reports;

    ReplayedReports(DataSource fresh, Renderer renderer) {
        this.database = new JdbcTemplate(fresh);
        this.following = new FollowingProjection(fresh, _ -> {}, _ -> {}, _ -> {});
        this.reports = new RemadeReports(fresh, renderer);
    }

    @Override
    public void apply(List<Append> appends) {
        for (List<Append> layer : layers(appends, rests(appends))) {
            following.apply(layer);
            reports.remake(layer.stream().map(Append::streamId).distinct().toList());
        }
    }

    /** Each map's appends up to its first rest, then all up to the second, and so on. */
    private static List<List<Append>> layers(List<Append> appends, Set<Rest> rests) {
        List<List<Append>> layers = new ArrayList<>();
        Map<UUID, Integer> passed = new HashMap<>();
        for (Append append : appends) {
            int layer = passed.getOrDefault(append.streamId(), 0);
            while (layers.size() <= layer) {
                layers.add(new ArrayList<>());
            }
            layers.get(layer).add(append);
            if (rests.contains(
                    new Rest(append.streamId(), append.events().getLast().sequence()))) {
                passed.put(append.streamId(), layer + 1);
            }
        }
        return layers;
    }

    private Set<Rest> rests(List<Append> appends) {
        Map<UUID, long[]> ranges = new LinkedHashMap<>();
        for (Append append : appends) {
            ReceivedEvent first = append.events().getFirst();
            long last = append.events().getLast().sequence();
            ranges.computeIfAbsent(append.streamId(), _ -> new long[] {first.sequence(), last})[1] = last;
        }
        Set<Rest> rests = new HashSet<>();
        database.query(
                RESTS,
                row -> {
                    rests.add(new Rest(row.getObject(1, UUID.class), row.getLong(2)));
                },
                ranges.keySet().stream().map(UUID::toString).toArray(String[]::new),
                ranges.values().stream().mapToLong(range -> range[0]).toArray(),
                ranges.values().stream().mapToLong(range -> range[1]).toArray());
        return rests;
    }
}
