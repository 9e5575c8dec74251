package nl.impactkaart.contracts.impactmap;

/** Whether a map forecasts or evaluates. */
public enum Perspective {
    /** A forecast: planned people count. */
    EX_ANTE,
    /** An evaluation: actual people count where they are known. */
    EX_POST
}
