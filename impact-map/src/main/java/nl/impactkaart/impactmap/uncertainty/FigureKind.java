package nl.impactkaart.impactmap.uncertainty;

/** To which part of a map a figure belongs. */
public enum FigureKind {
    COST,
    REACH,
    OUTCOME,
    METHOD
}
