package nl.impactkaart.impactmap.evolution;

/** What an event can be about. */
public enum SubjectKind {
    PROJECT,
    DESCRIPTION,
    METHOD,
    STATUS,
    SHARING,
    CONFIRMATION,
    REFERENCE,
    REACH,
    COST,
    OUTCOME,
    LABOUR_EFFECT,
    EVIDENCE,
    SCENARIO,
    FINDING
}
