package nl.impactkaart.valuation;

/** When in a year its amounts are taken to fall; docs/method/discounting.md gives each formula. */
public enum DiscountTiming {
    END,
    MIDDLE,
    START,
    /** Amounts are not discounted. */
    NONE
}
