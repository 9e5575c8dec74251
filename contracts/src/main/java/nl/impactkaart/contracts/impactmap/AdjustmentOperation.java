package nl.impactkaart.contracts.impactmap;

/** What an adjustment does to a figure. */
public enum AdjustmentOperation {
    /** The figure becomes the value. */
    SET,
    /** The figure is multiplied by the value. */
    SCALE
}
