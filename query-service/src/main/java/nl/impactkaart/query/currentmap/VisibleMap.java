package nl.impactkaart.query.currentmap;

import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;

/**
 * A map that the reader may see, at its current version.
 *
 * @param sequence of the last event that it stands on
 * @param position of that event among all events
 * @param own whether the reader belongs to the map's organisation
 */
public record VisibleMap(
        UUID id,
        UUID organisation,
        long sequence,
        long position,
        ProjectionState projection,
        ImpactMap map,
        boolean own) {}
