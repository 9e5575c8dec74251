package nl.impactkaart.report.subscribing;

/** Of which maps a subscriber hears; never of one that its organisation may not read at that moment. */
public enum Scope {
    /** One map. */
    MAP,
    /** Those of one organisation. */
    ORGANISATION,
    /** All that the subscriber may read. */
    PORTFOLIO
}
