package nl.impactkaart.query.history;

import java.time.Instant;
import nl.impactkaart.impactmap.ImpactMap;

/**
 * A map as it was, is or could be.
 *
 * @param sequence of the last event that was recorded by then; it ends its append
 * @param position of that event among all events
 * @param recordedAt when that event was recorded
 */
public record Version(long sequence, long position, Instant recordedAt, ImpactMap map) {}
