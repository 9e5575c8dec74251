package nl.impactkaart.contracts.impactmap;

/** How the deductions on an outcome combine. */
public enum Adjustment {
    /** (1 − a)(1 − b)… */
    MULTIPLICATIVE,
    /** 1 − a − b… */
    SUBTRACTIVE
}
