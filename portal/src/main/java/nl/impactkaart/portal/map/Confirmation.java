package nl.impactkaart.portal.map;

import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.ImpactMap.Confirmed;
import org.jspecify.annotations.Nullable;

/**
 * Whether the map that is shown is one that was confirmed.
 *
 * @param last the latest version that was confirmed; absent without any
 * @param current whether the map stands as that version
 */
record Confirmation(@Nullable Confirmed last, boolean current) {

    static Confirmation of(ImpactMap map) {
        if (map.confirmed().isEmpty()) {
            return new Confirmation(null, false);
        }
        Confirmed last = map.confirmed().getLast();
        return new Confirmation(last, !last.confirmedAt().isBefore(map.changedAt()));
    }
}
