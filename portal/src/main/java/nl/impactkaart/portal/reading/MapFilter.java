package nl.impactkaart.portal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for among the maps; empty for everything.
 *
 * @param text part of a project's name
 * @param grant number of a grant
 * @param sort CHANGED for the latest first, else by name
 * @param cursor where the page begins
 */
public record MapFilter(String text, String grant, String projectType, String status, String sort, String cursor) {

    private static final List<String> SORTS = List.of("CHANGED", "PROJECT");

    public static MapFilter of(Map<String, String> asked) {
        String sort = asked.getOrDefault("sort", "");
        return new MapFilter(
                asked.getOrDefault("text", "").strip(),
                asked.getOrDefault("grant", "").strip(),
                asked.getOrDefault("projectType", ""),
                asked.getOrDefault("status", ""),
                SORTS.contains(sort) ? sort : "CHANGED",
                asked.getOrDefault("cursor", ""));
    }

    /** Whether the list may hold less than all maps. */
    public boolean narrows() {
        return !(text + grant + projectType + status).isEmpty();
    }

    void addTo(UriComponentsBuilder path) {
        parameters().forEach(parameter -> path.queryParam(parameter.name(), "{" + parameter.name() + "}"));
    }

    Object[] variables() {
        return parameters().stream().map(Parameter::value).toArray();
    }

    /** The same list from another place on. */
    public MapFilter at(String otherCursor) {
        return new MapFilter(text, grant, projectType, status, sort, otherCursor);
    }

    /** The same list from another place on, as a query. */
    public String from(String otherCursor) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        MapFilter other = at(otherCursor);
        other.addTo(query);
        return query.encode().buildAndExpand(other.variables()).toUriString();
    }

    private record Parameter(String name, String value) {}

    private List<Parameter> parameters() {
        List<Parameter> given = new ArrayList<>();
        for (Parameter each : List.of(
                new Parameter("text", text),
                new Parameter("grant", grant),
                new Parameter("projectType", projectType),
                new Parameter("status", status),
                new Parameter("sort", sort),
                new Parameter("cursor", cursor))) {
            if (!each.value().isEmpty()) {
                given.add(each);
            }
        }
        return given;
    }
}
