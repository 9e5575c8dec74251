package nl.impactkaart.messaging;

/**
 * The last record of a partition that was taken in.
 *
 * @param id of its event; empty for a record that is no event
 */
record Landmark(long offset, String id) {}
