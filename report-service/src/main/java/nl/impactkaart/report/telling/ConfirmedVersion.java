package nl.impactkaart.report.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.impactmap.ImpactMap;

/**
 * A version of a map that was confirmed.
 *
 * @param eventId of the event that confirmed it
 * @param organisation whose map it is
 * @param mapSequence of the event that confirmed it
 * @param confirmedSequence the last event that belongs to the version
 * @param grantNumbers of the grants that are linked to the map
 */
public record ConfirmedVersion(
        UUID eventId,
        UUID mapId,
        UUID organisation,
        long mapSequence,
        long confirmedSequence,
        List<String> grantNumbers) {

    public ConfirmedVersion {
        grantNumbers = List.copyOf(grantNumbers);
    }

    /**
     * Those that these events confirm, in their order.
     *
     * @param map with these events
     */
    public static List<ConfirmedVersion> in(List<RecordedEvent> events, ImpactMap map) {
        List<ConfirmedVersion> versions = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof ImpactMapConfirmed confirmed) {
                versions.add(new ConfirmedVersion(
                        recorded.eventId(),
                        recorded.mapId(),
                        recorded.metadata().organisation(),
                        recorded.sequence(),
                        confirmed.confirmedSequence(),
                        map.grantNumbers()));
            }
        }
        return versions;
    }
}
