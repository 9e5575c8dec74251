package nl.impactkaart.impactmap;

/** What became of a scenario. */
public enum ScenarioStatus {
    OPEN,
    DISCARDED,
    /** Its figures became those of the map. */
    ADOPTED
}
