package nl.impactkaart.query.currentmap;

/** How a map's figures stand to what was recorded. */
public enum ProjectionState {
    /** Up to date with everything received. */
    LIVE,
    /** An event is missing and is being read again; the figures may be behind. */
    WAITING,
    /** An event could not be applied; the figures are behind until an administrator has it replayed. */
    PARKED
}
