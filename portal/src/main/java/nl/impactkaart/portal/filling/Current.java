package nl.impactkaart.portal.filling;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.forms.Filled.Option;
import nl.impactkaart.portal.reading.ImpactMap;
import nl.impactkaart.portal.reading.Maps;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * The map as it stands.
 *
 * @param all with what forms do not show but keep
 * @param methods of the organisation's own, where one is chosen
 */
record Current(ImpactMap map, JsonNode all, List<Option> methods) {

    /** The last project year that any method values. */
    static final int LAST_YEAR = 125;

    /** @param atLeast sequence that it is read at; 0 for whatever there is */
    static Current read(Api api, JsonMapper json, Place place, long atLeast) {
        JsonNode all =
                api.get(To.QUERY, Maps.PATH + (atLeast > 0 ? "?atLeast=" + atLeast : ""), JsonNode.class, place.map());
        return new Current(
                json.treeToValue(all, ImpactMap.class),
                all,
                place.part() == Part.METHOD ? OwnMethod.offered(api) : List.of());
    }

    /** What stands there now; missing when there is nothing. */
    JsonNode at(Place place) {
        JsonNode part = all.path(place.part().inMap());
        if (!place.part().hasRows()) {
            return part.isNull() ? MissingNode.getInstance() : part;
        }
        for (JsonNode row : part) {
            if (place.row() != null
                    && row.path(place.part().id())
                            .asString("")
                            .equals(place.row().toString())) {
                return row;
            }
        }
        return MissingNode.getInstance();
    }

    /** What a form begins from, when it is shown now. */
    From from(Place place) {
        return new From(
                map.sequence(), HexFormat.of().toHexDigits(at(place).toString().hashCode()));
    }

    List<Option> groups() {
        List<Option> groups = new ArrayList<>();
        map.reach().forEach(reach -> groups.add(new Option(reach.reachId().toString(), reach.targetGroup())));
        return groups;
    }

    int horizonYears() {
        return map.method() == null ? LAST_YEAR : map.method().horizonYears();
    }
}
