package nl.impactkaart.valuation;

/** The moment to which amounts are brought; docs/method/discounting.md gives each formula. */
public enum ValuedAt {
    /** The start of the project. */
    PRESENT,
    /** The end of the last year of the horizon: amounts are compounded forward, never discounted. */
    FINAL_YEAR
}
