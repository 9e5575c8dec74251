package nl.impactkaart.query.currentmap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps that were written or read last, so that neither their next events nor their next readers need them decoded.
 * What is here may be of a transaction that was rolled back, or behind what another copy wrote, or from before a rebuild
 * that may have made it otherwise; so a map counts only at the very sequence and of the very table asked for.
 */
final class StateCache {

    /** @param table object id in the database, which a rebuild changes */
    record Known(ImpactMap map, long table) {}

    private final int maxRows;
    private final LinkedHashMap<UUID, Known> maps = new LinkedHashMap<>(64, 0.75f, true);
    private int rows;

    /** @param maxRows rows of every kind of all maps together, and one for each map; bounds the memory */
    StateCache(int maxRows) {
        this.maxRows = maxRows;
    }

    /** The map at some sequence or other. */
    synchronized @Nullable Known find(UUID mapId) {
        return maps.get(mapId);
    }

    synchronized @Nullable ImpactMap at(UUID mapId, long sequence, long table) {
        Known known = maps.get(mapId);
        return known != null && known.map().sequence() == sequence && known.table() == table ? known.map() : null;
    }

    synchronized void put(UUID mapId, ImpactMap map, long table) {
        Known before = maps.put(mapId, new Known(map, table));
        rows += rows(map) - (before == null ? 0 : rows(before.map()));
        Iterator<Map.Entry<UUID, Known>> eldest = maps.entrySet().iterator();
        while (rows > maxRows && eldest.hasNext()) {
            rows -= rows(eldest.next().getValue().map());
            eldest.remove();
        }
    }

    private static int rows(ImpactMap map) {
        return 1
                + map.costs().size()
                + map.reach().size()
                + map.outcomes().size()
                + map.labourEffects().size()
                + map.evidence().size()
                + map.scenarios().size();
    }
}
