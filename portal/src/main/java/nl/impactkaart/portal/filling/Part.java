package nl.impactkaart.portal.filling;

import java.util.Arrays;

/** What is filled in of a map, each on pages of its own. */
enum Part {
    DESCRIPTION("description", "description", "", ""),
    METHOD("method", "method", "", ""),
    REACH("reach", "reach", "reachId", "REACH"),
    COSTS("costs", "costs", "costId", "COST"),
    OUTCOMES("outcomes", "outcomes", "outcomeId", "OUTCOME"),
    LABOUR_EFFECTS("labour-effects", "labourEffects", "labourEffectId", "LABOUR_EFFECT");

    private final String path;
    private final String inMap;
    private final String id;
    private final String figures;

    Part(String path, String inMap, String id, String figures) {
        this.path = path;
        this.inMap = inMap;
        this.id = id;
        this.figures = figures;
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

    /** How a preview names its figures. */
    String figures() {
        return figures;
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
