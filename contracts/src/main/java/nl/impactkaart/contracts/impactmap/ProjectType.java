package nl.impactkaart.contracts.impactmap;

/** What kind of social work a project is. */
public enum ProjectType {
    YOUTH_WORK,
    LONELINESS,
    SOCIAL_ARRANGING,
    DEBT_PROBLEMS,
    PARTICIPATION,
    OTHER
}
