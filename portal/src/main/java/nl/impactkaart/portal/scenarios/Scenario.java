package nl.impactkaart.portal.scenarios;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scenario and what it is worth on the map as it stands, as query-service tells it.
 *
 * @param figures absent when it no longer applies to the map
 * @param contributions by adjustment; empty when they only apply together
 */
record Scenario(
        UUID scenarioId,
        String name,
        @Nullable String description,
        String status,
        List<Adjustment> adjustments,
        List<String> outdatedBy,
        @Nullable Figures figures,
        @Nullable Figures difference,
        List<Contribution> contributions,
        @Nullable String inapplicable) {

    /** @param netPresentValueError standard error, where the part is estimated */
    record Contribution(
            int adjustment,
            String netPresentValue,
            @Nullable String returnFactor,
            @Nullable String netPresentValueError) {}

    public boolean isOpen() {
        return status.equals("OPEN");
    }
}
