package nl.impactkaart.portal.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.portal.forms.Filled.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What something is about within a map, as a choice of a form.
 *
 * @param kind empty for an event as a whole
 * @param row empty for the map as a whole and its method
 * @param figure empty for the whole row
 */
public record Place(String kind, String row, String figure) {

    public static final Place EVENT = new Place("", "", "");

    private static final List<String> WITHOUT_ROW = List.of("MAP", "METHOD");

    public static Place parse(String value) {
        String[] parts = value.split("/", -1);
        return parts.length == 3 ? new Place(parts[0], parts[1], parts[2]) : EVENT;
    }

    public String value() {
        return kind + "/" + row + "/" + figure;
    }

    /** As the API takes it. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "kind", kind);
        put(json, "rowId", row);
        put(json, "figure", figure);
        return json;
    }

    private static void put(Map<String, Object> json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    /** The map, its method, and each of its rows. */
    public static List<Option> of(ImpactMap map, Locale language, MessageSource texts) {
        List<Option> options = new ArrayList<>();
        for (String kind : WITHOUT_ROW) {
            options.add(new Option(new Place(kind, "", "").value(), texts.getMessage("place." + kind, null, language)));
        }
        rows(map)
                .forEach((id, row) -> options.add(new Option(
                        new Place(row.kind(), id.toString(), "").value(),
                        texts.getMessage("place." + row.kind(), null, language) + ": " + row.name())));
        return options;
    }

    /** A row of a map. */
    public record Row(String kind, String name) {}

    /** In the order of the map. */
    public static Map<UUID, Row> rows(ImpactMap map) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        map.costs().forEach(cost -> rows.put(cost.costId(), new Row("COST", cost.description())));
        map.reach().forEach(reach -> rows.put(reach.reachId(), new Row("REACH", reach.targetGroup())));
        map.outcomes().forEach(outcome -> rows.put(outcome.outcomeId(), new Row("OUTCOME", outcome.description())));
        map.labourEffects()
                .forEach(effect -> rows.put(effect.labourEffectId(), new Row("LABOUR_EFFECT", effect.description())));
        return rows;
    }

    /** This figure of a row, in words; absent when there is no such row or figure. */
    public @Nullable Option option(ImpactMap map, Locale language, MessageSource texts) {
        String name = rows(map).entrySet().stream()
                .filter(each -> each.getKey().toString().equals(row)
                        && each.getValue().kind().equals(kind))
                .map(each -> each.getValue().name())
                .findFirst()
                .orElse(null);
        String words = texts.getMessage("map.figure." + figure, null, null, language);
        return name == null || words == null ? null : new Option(value(), name + ": " + words);
    }
}
