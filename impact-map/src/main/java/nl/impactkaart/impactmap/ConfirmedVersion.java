package nl.impactkaart.impactmap;

import java.time.Instant;

/**
 * A version of the map that was confirmed (vastgesteld).
 *
 * @param name as it was given by the organisation
 * @param sequence of the last event that belongs to the version
 */
public record ConfirmedVersion(String name, long sequence, Instant confirmedAt) {}
