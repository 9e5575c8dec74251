package nl.impactkaart.valuation;

/** How the deductions on an outcome combine. */
public enum Adjustment {
    /** (1 − a)(1 − b)…, as the SROI guide multiplies them. */
    MULTIPLICATIVE,
    /** 1 − a − b…, refused where the deductions sum above 1. */
    SUBTRACTIVE
}
