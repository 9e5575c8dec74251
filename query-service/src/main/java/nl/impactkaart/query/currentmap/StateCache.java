package nl.impactkaart.query.currentmap;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import org.jspecify.annotations.Nullable;

/**
 * The maps that were written or read last, so that neither their next events nor their next readers need them decoded.
 * What is here may be of a transaction that was rolled back, or behind what another copy wrote; so a map counts only at
 * the very sequence asked for.
 */
final class StateCache {

    private final int maxRows;
    private final LinkedHashMap<UUID, ImpactMap> maps = new LinkedHashMap<>(64, 0.75f, true);
    private int rows;

    /** @param maxRows rows of every kind of all maps together, and one for each map; bounds the memory */
    StateCache(int maxRows) {
        this.maxRows = maxRows;
    }

    /** The map at some sequence or other. */
    synchronized @Nullable ImpactMap find(UUID mapId) {
        return maps.get(mapId);
    }

    synchronized @Nullable ImpactMap at(UUID mapId, long sequence) {
        ImpactMap map = maps.get(mapId);
        return map != null && map.sequence() == sequence ? map : null;
    }

    synchronized void put(UUID mapId, ImpactMap map) {
        ImpactMap before = maps.put(mapId, map);
        rows += rows(map) - (before == null ? 0 : rows(before));
        Iterator<Map.Entry<UUID, ImpactMap>> eldest = maps.entrySet().iterator();
        while (rows > maxRows && eldest.hasNext()) {
            rows -= rows(eldest.next().getValue());
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
