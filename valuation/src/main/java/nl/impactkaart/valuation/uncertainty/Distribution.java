package nl.impactkaart.valuation.uncertainty;

/** How likely the values within a range are; docs/method/uncertainty.md gives each formula and how it is drawn. */
public enum Distribution {
    /** Straight lines from both bounds up to the most likely value. */
    TRIANGULAR,
    /** The beta distribution of project planning, which gives the bounds less weight. */
    PERT
}
