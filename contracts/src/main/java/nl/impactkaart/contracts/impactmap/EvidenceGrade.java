package nl.impactkaart.contracts.impactmap;

/** How well a figure is supported. */
public enum EvidenceGrade {
    /** Measured in this project, against a comparison. */
    MEASURED,
    /** Taken from published research on a comparable project. */
    RESEARCHED,
    /** Judged by people who know the practice. */
    JUDGED,
    /** Assumed. */
    ASSUMED
}
