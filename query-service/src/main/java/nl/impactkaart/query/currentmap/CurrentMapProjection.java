package nl.impactkaart.query.currentmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import nl.impactkaart.contracts.EventCodec;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.messaging.Append;
import nl.impactkaart.messaging.Projection;
import nl.impactkaart.messaging.ReceivedEvent;
import nl.impactkaart.query.history.HistoryEntry;
import nl.impactkaart.query.history.HistoryTables;
import nl.impactkaart.query.history.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the current version of every map, and its history: a batch of appends is read and written with one statement for
 * each table.
 */
public final class CurrentMapProjection implements Projection {

    private final ImpactMapTable table;
    private final HistoryTables history;
    private final StateCache cache;

    /**
     * @param dataSource with the tables of {@code db/query}; the consumer's own
     * @param cachedRows how many rows of maps to keep in memory between batches
     */
    public CurrentMapProjection(DataSource dataSource, int cachedRows) {
        this(dataSource, new StateCache(cachedRows));
    }

    CurrentMapProjection(DataSource dataSource, StateCache cache) {
        this.table = new ImpactMapTable(new JdbcTemplate(dataSource));
        this.history = new HistoryTables(new JdbcTemplate(dataSource));
        this.cache = cache;
    }

    @Override
    public void apply(List<Append> appends) {
        if (appends.isEmpty()) {
            return;
        }
        // In the order of the ids, so that two writers of the same maps wait for each other and never deadlock.
        Map<UUID, List<Append>> byMap = new TreeMap<>();
        for (Append append : appends) {
            byMap.computeIfAbsent(append.streamId(), _ -> new ArrayList<>()).add(append);
        }
        long tableId = table.id();
        Map<UUID, ImpactMap> before = before(byMap, tableId);
        // Reading events and valuing maps is most of the work of a replay, and each map is on its own in it.
        List<Advance> advances = byMap.entrySet().parallelStream()
                .map(map -> after(map.getKey(), before.get(map.getKey()), map.getValue()))
                .toList();
        table.write(advances.stream().map(Advance::current).toList());
        history.write(
                advances.stream().flatMap(advance -> advance.events().stream()).toList(),
                advances.stream()
                        .flatMap(advance -> advance.snapshots().stream())
                        .toList());
        advances.forEach(
                advance -> cache.put(advance.current().id(), advance.current().map(), tableId));
    }

    private Map<UUID, ImpactMap> before(Map<UUID, List<Append>> byMap, long tableId) {
        Map<UUID, ImpactMap> before = new HashMap<>();
        List<UUID> unknown = new ArrayList<>();
        byMap.forEach((mapId, appends) -> {
            long first = first(appends);
            ImpactMap known = first == 0 ? ImpactMap.none() : cache.at(mapId, first - 1, tableId);
            if (known == null) {
                unknown.add(mapId);
            } else {
                before.put(mapId, known);
            }
        });
        if (!unknown.isEmpty()) {
            before.putAll(table.states(unknown));
        }
        return before;
    }

    private static long first(List<Append> appends) {
        return appends.getFirst().events().getFirst().sequence();
    }

    /** What a batch makes of one map. */
    private record Advance(CurrentMap current, List<HistoryEntry> events, List<Snapshot> snapshots) {}

    private static Advance after(UUID mapId, @Nullable ImpactMap before, List<Append> appends) {
        long first = first(appends);
        if (before == null || before.sequence() != first - 1) {
            throw new IllegalStateException("the view of map " + mapId + " is at "
                    + (before == null ? "no sequence" : before.sequence()) + ", its next event is " + first);
        }
        List<HistoryEntry> events = new ArrayList<>();
        List<Snapshot> snapshots = new ArrayList<>();
        ImpactMap map = before;
        for (Append append : appends) {
            List<RecordedEvent> recorded =
                    append.events().stream().map(CurrentMapProjection::recorded).toList();
            long appendFirst = map.sequence() + 1;
            map = map.evolve(recorded);
            events.addAll(HistoryEntry.of(append, recorded));
            if (Snapshot.isDue(appendFirst, map.sequence())) {
                snapshots.add(Snapshot.of(mapId, map));
            }
        }
        HistoryEntry last = events.getLast();
        return new Advance(CurrentMap.of(mapId, map, last.received().position()), events, snapshots);
    }

    private static RecordedEvent recorded(ReceivedEvent event) {
        byte[] metadata = event.metadata();
        if (metadata == null) {
            throw new IllegalArgumentException("event " + event.id() + " has no metadata");
        }
        return new RecordedEvent(
                event.id(),
                event.subject(),
                event.sequence(),
                EventCodec.decode(ImpactMapEvent.class, event.name(), event.revision(), event.data()),
                EventCodec.decodeMetadata(metadata));
    }
}
