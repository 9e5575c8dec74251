package nl.impactkaart.contracts.impactmap;

/** The moment to which values are brought. */
public enum ValuedAt {
    /** The start of the project. */
    PRESENT,
    /** The end of the last year of the horizon. */
    FINAL_YEAR
}
