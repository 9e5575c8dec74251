package nl.impactkaart.contracts.impactmap;

/** What part of a map a figure belongs to. */
public enum FigureKind {
    /** The map as a whole. */
    MAP,
    METHOD,
    COST,
    REACH,
    OUTCOME,
    LABOUR_EFFECT
}
