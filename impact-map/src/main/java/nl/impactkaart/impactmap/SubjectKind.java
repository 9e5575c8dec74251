package nl.impactkaart.impactmap;

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
    FINDING,
    GRANT,
    STORY;

    /** Whether it is revised, from one day on or another; the rest happens once. */
    boolean isRevised() {
        return switch (this) {
            case DESCRIPTION, METHOD, REACH, COST, OUTCOME, LABOUR_EFFECT, EVIDENCE, SCENARIO, GRANT -> true;
            case PROJECT, STATUS, SHARING, CONFIRMATION, REFERENCE, FINDING, STORY -> false;
        };
    }
}
