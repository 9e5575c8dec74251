package nl.impactkaart.impactmap;

/** Whether a map takes changes. */
public enum MapStatus {
    /** Not started: there is no map. */
    NONE,
    OPEN,
    /** Locked until it is reopened. */
    CLOSED
}
