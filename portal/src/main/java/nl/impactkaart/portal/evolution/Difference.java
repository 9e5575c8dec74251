package nl.impactkaart.portal.evolution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one version of a map to another.
 *
 * @param contributionsBy SAMPLED where the contributions are estimates
 * @param causes what can move the worth
 * @param others what changed and cannot
 */
record Difference(
        String currency,
        Side from,
        Side to,
        Figures difference,
        String contributionsBy,
        List<Cause> causes,
        List<Evolution.Change> others) {

    record Side(String version, long sequence, Figures figures) {}

    /** @param returnFactor absent without costs */
    record Figures(
            @Nullable String returnFactor,
            String netPresentValue,
            String presentValueOfBenefits,
            String presentValueOfCosts) {}

    /** One figure, a row that came or went, or what has a meaning together only; and what it did. */
    record Cause(List<Evolution.Change> figures, Contribution contribution) {

        /** Whether it says in one figure what it is. */
        public boolean isOne() {
            return figures.size() == 1;
        }

        public Evolution.Change first() {
            return figures.getFirst();
        }
    }

    record Contribution(
            String netPresentValue,
            @Nullable String returnFactor,
            @Nullable String netPresentValueError,
            @Nullable String returnFactorError) {}
}
