package nl.impactkaart.portal.maps;

import java.util.List;

/** What one chooses from, by the names of the API; the texts of pages have them in words. */
public final class Choices {

    public static final List<String> PROJECT_TYPES =
            List.of("YOUTH_WORK", "LONELINESS", "SOCIAL_ARRANGING", "DEBT_PROBLEMS", "PARTICIPATION", "OTHER");

    private Choices() {}
}
