package nl.impactkaart.contracts.report;

import java.net.URI;
import java.util.UUID;

/**
 * A version of a map was confirmed (vastgesteld). Its name stays with the organisation.
 *
 * @param organisation whose map it is
 * @param mapSequence the event that confirmed it
 * @param confirmedSequence the last event that belongs to the version
 * @param dataref path on the operator's origin of the report that shows it, once that is made
 */
public record MapConfirmed(UUID mapId, UUID organisation, long mapSequence, long confirmedSequence, URI dataref)
        implements Notice {}
