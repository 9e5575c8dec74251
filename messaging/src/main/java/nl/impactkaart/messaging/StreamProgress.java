package nl.impactkaart.messaging;

import java.util.UUID;

/**
 * How far a consumer has come with a stream.
 *
 * @param sequence of the last event taken in; -1 = none
 * @param applied sequence of the last event applied; what lies between is an append that is not complete yet
 * @param seen the highest sequence delivered so far
 * @param position outbox position of the last event applied; 0 = none
 */
record StreamProgress(
        UUID streamId, int partition, long sequence, long applied, long seen, long position, StreamState state) {

    static StreamProgress none(UUID streamId, int partition) {
        return new StreamProgress(streamId, partition, -1, -1, -1, 0, StreamState.LIVE);
    }

    /** Stands at the last event applied and takes in no more. */
    StreamProgress parked(long seenNow) {
        return new StreamProgress(streamId, partition, applied, applied, seenNow, position, StreamState.PARKED);
    }
}
