package nl.impactkaart.portal.forms;

import java.util.List;

/** What one chooses from, by the names of the API; the texts of pages have them in words. */
public final class Choices {

    public static final List<String> PROJECT_TYPES =
            List.of("YOUTH_WORK", "LONELINESS", "SOCIAL_ARRANGING", "DEBT_PROBLEMS", "PARTICIPATION", "OTHER");

    /** Of those who experience an outcome, from near to far. */
    public static final List<String> LEVELS = List.of("CLIENT", "ORGANISATION", "MUNICIPALITY", "SOCIETY");

    public static final List<String> OUTCOME_STATUSES = List.of("PRICED", "HELD", "EXCLUDED");

    /** Of evidence, the best first. */
    public static final List<String> GRADES = List.of("MEASURED", "RESEARCHED", "JUDGED", "ASSUMED");

    private Choices() {}
}
