package nl.impactkaart.impactmap.evolution;

/** What became of a row of a map, of its method or of its description. */
public enum RowChange {
    ADDED,
    REVISED,
    REMOVED
}
