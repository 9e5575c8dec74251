package nl.impactkaart.messaging;

import org.jspecify.annotations.Nullable;

/** A record that is no event; belongs to no stream, so that nothing waits for it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record UndecodableRecord(int partition, long offset, String error, byte @Nullable [] data) {}
