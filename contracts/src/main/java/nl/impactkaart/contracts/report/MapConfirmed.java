package nl.impactkaart.contracts.report;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * A version of a map was confirmed (vastgesteld). Its name stays with the organisation.
 *
 * @param organisation whose map it is
 * @param mapSequence the event that confirmed it
 * @param confirmedSequence the last event that belongs to the version
 * @param dataref path on the operator's origin of the report that shows it, once that is made
 * @param grantNumbers of the grants that are linked to the map; none in messages from before they were told
 */
public record MapConfirmed(
        UUID mapId, UUID organisation, long mapSequence, long confirmedSequence, URI dataref, List<String> grantNumbers)
        implements Notice {

    public MapConfirmed {
        grantNumbers = List.copyOf(grantNumbers);
    }
}
