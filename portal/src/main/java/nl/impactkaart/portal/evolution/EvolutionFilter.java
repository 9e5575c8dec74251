package nl.impactkaart.portal.evolution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody looks for in an evolution; empty for everything.
 *
 * @param kind what events are about
 * @param from a day; from its beginning
 * @param until a day; to its end
 * @param row id of the row, piece of evidence, scenario or funder that events are about
 * @param cursor where the page begins
 */
record EvolutionFilter(String kind, String from, String until, String row, String cursor) {

    /** By the names of the API. */
    static final List<String> KINDS = List.of(
            "COST",
            "REACH",
            "OUTCOME",
            "LABOUR_EFFECT",
            "METHOD",
            "EVIDENCE",
            "PROJECT",
            "DESCRIPTION",
            "SCENARIO",
            "CONFIRMATION",
            "FINDING",
            "STATUS",
            "SHARING",
            "GRANT",
            "STORY",
            "REFERENCE");

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");
    private static final String SIZE = "25";

    static EvolutionFilter of(Map<String, String> asked) {
        String kind = asked.getOrDefault("kind", "");
        String row = asked.getOrDefault("row", "");
        String cursor = asked.getOrDefault("cursor", "");
        return new EvolutionFilter(
                KINDS.contains(kind) ? kind : "",
                day(asked, "from"),
                day(asked, "until"),
                ID.matcher(row).matches() ? row : "",
                CURSOR.matcher(cursor).matches() ? cursor : "");
    }

    private static String day(Map<String, String> asked, String name) {
        return Days.day(asked.getOrDefault(name, "")).map(LocalDate::toString).orElse("");
    }

    /** Whether there may be more than it finds. */
    public boolean narrows() {
        return !(kind + from + until + row).isEmpty();
    }

    /** As the API takes it. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "kind", kind);
        put(parameters, "row", row);
        Days.day(from).ifPresent(day -> parameters.put("from", Days.start(day).toString()));
        Days.day(until)
                .ifPresent(day ->
                        parameters.put("until", Days.start(day.plusDays(1)).toString()));
        return parameters;
    }

    /** A page of what it finds. */
    Map<String, String> page() {
        Map<String, String> parameters = parameters();
        put(parameters, "cursor", cursor);
        parameters.put("limit", SIZE);
        return parameters;
    }

    /** Of the page from another place on. */
    public String from(long otherCursor) {
        return query("cursor", Long.toString(otherCursor));
    }

    /** Of a file with all that it finds. */
    public String as(String format) {
        return query("format", format);
    }

    private String query(String name, String value) {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "kind", kind);
        put(parameters, "row", row);
        put(parameters, "from", from);
        put(parameters, "until", until);
        parameters.put(name, value);
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        parameters.forEach(query::queryParam);
        return query.build().toUriString();
    }

    private static void put(Map<String, String> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
