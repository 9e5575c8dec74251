package nl.impactkaart.portal.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.reading.ImpactMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What a finding is about within a map, as a choice of a form.
 *
 * @param kind empty for an event as a whole
 * @param row empty for the map as a whole and its method
 * @param figure empty for the whole row
 */
record Place(String kind, String row, String figure) {

    static final Place EVENT = new Place("", "", "");

    private static final List<String> WITHOUT_ROW = List.of("MAP", "METHOD");

    static Place parse(String value) {
        String[] parts = value.split("/", -1);
        return parts.length == 3 ? new Place(parts[0], parts[1], parts[2]) : EVENT;
    }

    String value() {
        return kind + "/" + row + "/" + figure;
    }

    /** As the API takes it. */
    Map<String, Object> toJson() {
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

    /** All of an event, and each figure that it changed and that is still there. */
    static List<Option> of(Evolution.Item event, ImpactMap map, Locale language, MessageSource texts) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(EVENT.value(), texts.getMessage("place.EVENT", null, language)));
        Set<UUID> there = rows(map).keySet();
        Set<Place> seen = new HashSet<>();
        for (Evolution.Change change : event.figures()) {
            Place place = new Place(change.kind(), text(change.rowId()), change.figure());
            boolean exists = change.rowId() == null || there.contains(change.rowId());
            if (exists && seen.add(place)) {
                String row = change.row() == null ? "" : change.row() + ": ";
                options.add(new Option(place.value(), row + change.what()));
            }
        }
        return options;
    }

    /** The map, its method, and each of its rows. */
    static List<Option> of(ImpactMap map, Locale language, MessageSource texts) {
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
    record Row(String kind, String name) {}

    /** In the order of the map. */
    static Map<UUID, Row> rows(ImpactMap map) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        map.costs().forEach(cost -> rows.put(cost.costId(), new Row("COST", cost.description())));
        map.reach().forEach(reach -> rows.put(reach.reachId(), new Row("REACH", reach.targetGroup())));
        map.outcomes().forEach(outcome -> rows.put(outcome.outcomeId(), new Row("OUTCOME", outcome.description())));
        map.labourEffects()
                .forEach(effect -> rows.put(effect.labourEffectId(), new Row("LABOUR_EFFECT", effect.description())));
        return rows;
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
