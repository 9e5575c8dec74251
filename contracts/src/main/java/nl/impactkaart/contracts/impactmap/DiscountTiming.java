package nl.impactkaart.contracts.impactmap;

/** When in a year its amounts are taken to fall. */
public enum DiscountTiming {
    END,
    MIDDLE,
    START,
    /** Amounts are not discounted. */
    NONE
}
