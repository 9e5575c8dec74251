package nl.impactkaart.contracts.impactmap;

/** On whom an outcome shows. */
public enum ImpactLevel {
    CLIENT,
    ORGANISATION,
    MUNICIPALITY,
    SOCIETY
}
