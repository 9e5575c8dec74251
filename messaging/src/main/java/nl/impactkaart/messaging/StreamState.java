package nl.impactkaart.messaging;

/** Whether a stream's effects are up to date. */
enum StreamState {
    LIVE,
    /** An event is missing and is read again. */
    WAITING,
    /** An event could not be applied; it and all that follow are held back. */
    PARKED
}
