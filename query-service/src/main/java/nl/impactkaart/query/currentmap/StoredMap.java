package nl.impactkaart.query.currentmap;

import java.util.UUID;

/**
 * A map as it is stored.
 *
 * @param position of its last event among all events
 * @param state JSON of the map
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record StoredMap(UUID organisation, long sequence, long position, ProjectionState projection, byte[] state) {}
