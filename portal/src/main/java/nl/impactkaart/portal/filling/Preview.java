package nl.impactkaart.portal.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.impactkaart.portal.access.Api;
import nl.impactkaart.portal.access.Api.To;
import nl.impactkaart.portal.access.Refusal;
import nl.impactkaart.portal.reading.Maps;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the whole map would be worth with what is written, as query-service tells it.
 *
 * @param difference less the figures of the map as it is
 */
record Preview(Valued valuation, Difference difference) {

    /** What a row is worth something by; another field is refused. */
    private static final Map<Part, Set<String>> FIGURES = Map.of(
            Part.REACH,
            Set.of("years"),
            Part.COSTS,
            Set.of(
                    "firstYear",
                    "lastYear",
                    "fixedAmountMinor",
                    "amountPerParticipantMinor",
                    "reachId",
                    "inKindHours",
                    "inKindHourlyRateMinor"),
            Part.OUTCOMES,
            Set.of(
                    "status",
                    "reachId",
                    "incidence",
                    "quantityPerYear",
                    "quantityByYear",
                    "unitValueMinor",
                    "priceLevelYear",
                    "startYear",
                    "durationYears",
                    "deadweight",
                    "displacement",
                    "attribution",
                    "leakage",
                    "substitution",
                    "dropOff",
                    "evidenceGrade"));

    record Valued(@Nullable String returnFactor, String netPresentValue) {}

    record Difference(@Nullable String returnFactor, String netPresentValue) {}

    /**
     * Empty where nothing has a worth, or not yet.
     *
     * @param body as the API would take it
     */
    static Optional<Preview> of(Api api, JsonMapper json, Place place, Map<String, Object> body) {
        Map<String, Object> changes = switch (place.part()) {
            case METHOD -> Map.of("method", body.getOrDefault("method", Map.of()));
            case REACH, COSTS, OUTCOMES -> Map.of("rows", Map.of(place.part().inMap(), List.of(row(place, body))));
            case DESCRIPTION, LABOUR_EFFECTS -> Map.of();
        };
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode answer = api.send(HttpMethod.POST, To.QUERY, Maps.PATH + "/preview", changes, null, place.map())
                    .json();
            return Optional.of(json.treeToValue(answer, Preview.class));
        } catch (Refusal refusal) {
            // What has no meaning yet, while it is being written, has no worth.
            return Optional.empty();
        }
    }

    private static Map<String, Object> row(Place place, Map<String, Object> body) {
        Map<String, Object> row = new LinkedHashMap<>(body);
        row.keySet().retainAll(FIGURES.getOrDefault(place.part(), Set.of()));
        if (place.row() != null) {
            row.put(place.part().id(), place.row());
        }
        return row;
    }
}
