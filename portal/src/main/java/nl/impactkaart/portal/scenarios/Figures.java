package nl.impactkaart.portal.scenarios;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a map or a scenario comes to, or the difference between two of them.
 *
 * @param returnFactor absent without costs
 */
record Figures(
        @Nullable String returnFactor,
        String netPresentValue,
        String presentValueOfBenefits,
        String presentValueOfCosts) {

    static Figures of(JsonNode json) {
        return new Figures(
                json.hasNonNull("returnFactor") ? json.path("returnFactor").asString() : null,
                json.path("netPresentValue").asString(),
                json.path("presentValueOfBenefits").asString(),
                json.path("presentValueOfCosts").asString());
    }
}
