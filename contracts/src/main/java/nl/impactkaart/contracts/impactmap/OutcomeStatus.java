package nl.impactkaart.contracts.impactmap;

/** Whether an outcome counts in the money. */
public enum OutcomeStatus {
    /** Valued in money. */
    PRICED,
    /** Counted and told, not priced. */
    HELD,
    /** Left out until there is evidence. */
    EXCLUDED
}
