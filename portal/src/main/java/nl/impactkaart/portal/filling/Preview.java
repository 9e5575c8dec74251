package nl.impactkaart.portal.filling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private static final List<String> FIGURES = List.of(
            "fixedAmountMinor",
            "amountPerParticipantMinor",
            "inKindHours",
            "inKindHourlyRateMinor",
            "firstYear",
            "lastYear",
            "status",
            "incidence",
            "quantityPerYear",
            "unitValueMinor",
            "startYear",
            "durationYears",
            "deadweight",
            "displacement",
            "attribution",
            "leakage",
            "substitution",
            "dropOff");

    private static final List<String> FRACTIONS =
            List.of("deadweight", "displacement", "attribution", "leakage", "substitution", "dropOff");

    /** What differs by these is no adjustment. */
    private static final List<String> FIXED = List.of("reachId", "priceLevelYear");

    record Valued(@Nullable String returnFactor, String netPresentValue) {}

    record Difference(@Nullable String returnFactor, String netPresentValue) {}

    /**
     * A change of one figure.
     *
     * @param year absent where the figure is the same in every year
     */
    record Adjustment(
            String kind,
            UUID rowId,
            String figure,
            @Nullable Integer year,
            String operation,
            String value) {}

    /** Empty for what is new, and for what changes in a way that is no adjustment of figures. */
    static Optional<Preview> of(Api api, JsonMapper json, Place place, JsonNode standing, Map<String, Object> body) {
        UUID row = place.row();
        if (row == null || standing.isMissingNode()) {
            return Optional.empty();
        }
        Optional<List<Adjustment>> adjustments = new Differences(place, row, standing, body).adjustments();
        if (adjustments.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode answer = api.send(
                            HttpMethod.POST,
                            To.QUERY,
                            Maps.PATH + "/preview",
                            Map.of("adjustments", adjustments.get()),
                            null,
                            place.map())
                    .json();
            return Optional.of(json.treeToValue(answer, Preview.class));
        } catch (Refusal refusal) {
            // What has no meaning yet, while it is being written, has no worth.
            return Optional.empty();
        }
    }

    private record Differences(Place place, UUID row, JsonNode standing, Map<String, Object> body) {

        Optional<List<Adjustment>> adjustments() {
            if (FIXED.stream().anyMatch(name -> !same(standing.path(name), body.get(name)))) {
                return Optional.empty();
            }
            List<Adjustment> adjustments = new ArrayList<>();
            for (String figure : FIGURES) {
                JsonNode before = standing.path(figure);
                Object after = body.get(figure);
                if (!same(before, after)) {
                    if (after == null && !FRACTIONS.contains(figure)) {
                        return Optional.empty();
                    }
                    adjustments.add(set(figure, null, after == null ? "0" : after.toString()));
                }
            }
            boolean possible = place.part() == Part.REACH ? people(adjustments) : quantities(adjustments);
            return possible ? Optional.of(adjustments) : Optional.empty();
        }

        private Adjustment set(String figure, @Nullable Integer year, String value) {
            return new Adjustment(place.part().figures(), row, figure, year, "SET", value);
        }

        private boolean quantities(List<Adjustment> adjustments) {
            JsonNode before = standing.path("quantityByYear");
            List<?> after = body.get("quantityByYear") instanceof List<?> years ? years : List.of();
            if (before.size() != after.size()) {
                return false;
            }
            for (int i = 0; i < after.size(); i++) {
                if (!same(before.path(i), after.get(i))) {
                    adjustments.add(set("quantityByYear", i + 1, after.get(i).toString()));
                }
            }
            return true;
        }

        private boolean people(List<Adjustment> adjustments) {
            Map<String, Object> after = new LinkedHashMap<>();
            if (body.get("years") instanceof List<?> years) {
                years.forEach(year -> after.put(String.valueOf(((Map<?, ?>) year).get("year")), year));
            }
            if (standing.path("years").size() != after.size()) {
                return false;
            }
            for (JsonNode year : standing.path("years")) {
                for (String figure : List.of("plannedPeople", "actualPeople")) {
                    Object people =
                            after.get(year.path("year").asString()) instanceof Map<?, ?> now ? now.get(figure) : null;
                    if (!same(year.path(figure), people)) {
                        if (people == null || !year.hasNonNull(figure)) {
                            return false;
                        }
                        adjustments.add(set(figure, year.path("year").asInt(), people.toString()));
                    }
                }
            }
            return true;
        }

        private static boolean same(JsonNode before, @Nullable Object after) {
            String text = before.isMissingNode() || before.isNull() ? "" : before.asString();
            String other = after == null ? "" : after.toString();
            return text.equals(other)
                    || (isNumber(text) && isNumber(other) && number(text).compareTo(number(other)) == 0)
                    || (other.isEmpty() && isNumber(text) && number(text).signum() == 0);
        }

        private static boolean isNumber(String text) {
            return text.matches("-?\\d+(\\.\\d+)?");
        }

        private static BigDecimal number(String text) {
            return new BigDecimal(text);
        }
    }
}
