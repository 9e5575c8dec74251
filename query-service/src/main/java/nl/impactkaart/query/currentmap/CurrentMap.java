package nl.impactkaart.query.currentmap;

import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.valuation.Valuation;

/**
 * A map as it is about to be stored.
 *
 * @param position of its last event among all events
 * @param state JSON of the map
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
record CurrentMap(UUID id, ImpactMap map, long position, Valuation valuation, byte[] state) {

    /** @throws RuntimeException when the map holds something that cannot be valued or shown */
    static CurrentMap of(UUID id, ImpactMap map, long position) {
        Figures.fractionDigits(map.startedProject().currency());
        return new CurrentMap(id, map, position, MapValuation.of(map), ImpactMapCodec.encode(map));
    }
}
