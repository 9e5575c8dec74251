package nl.impactkaart.contracts.impactmap;

/** What a cost is for. */
public enum CostCategory {
    PERSONNEL,
    MATERIALS,
    HOUSING,
    OVERHEAD,
    INVESTMENT,
    IN_KIND,
    OTHER
}
