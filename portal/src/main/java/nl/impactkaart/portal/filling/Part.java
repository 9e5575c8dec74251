package nl.impactkaart.portal.filling;

import java.util.Arrays;

/** What is filled in of a map, each on pages of its own. */
enum Part {
    DESCRIPTION("description", "description", ""),
    METHOD("method", "method", ""),
    REACH("reach", "reach", "reachId"),
    COSTS("costs", "costs", "costId"),
    OUTCOMES("outcomes", "outcomes", "outcomeId"),
    LABOUR_EFFECTS("labour-effects", "labourEffects", "labourEffectId");

    private final String path;
    private final String inMap;
    private final String id;

    Part(String path, String inMap, String id) {
        this.path = path;
        this.inMap = inMap;
        this.id = id;
    }

    static Part of(String path) {
        return Arrays.stream(values())
                .filter(part -> part.path.equals(path))
                .findFirst()
                .orElseThrow();
    }

    /** In addresses of pages and of the API. */
    public String path() {
        return path;
    }

    /** Where the map holds it. */
    String inMap() {
        return inMap;
    }

    /** The field that holds the id of a row. */
    String id() {
        return id;
    }

    /** Whether a map has any number of them. */
    boolean hasRows() {
        return !id.isEmpty();
    }

    /** The name of its form, and what its texts begin with. */
    String form() {
        return "fill." + path;
    }
}
