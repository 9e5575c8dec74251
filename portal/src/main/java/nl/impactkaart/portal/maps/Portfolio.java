package nl.impactkaart.portal.maps;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All maps together, as query-service tells it.
 *
 * @param apart the maps that do not count, and why
 */
record Portfolio(
        String currency,
        @Nullable String returnFactor,
        String netPresentValue,
        String presentValueOfBenefits,
        String presentValueOfCosts,
        Benchmark benchmark,
        List<Line> maps,
        List<Apart> apart) {

    record Benchmark(String returnFactor) {}

    record Line(UUID id, String project) {}

    record Apart(String reason, Line map) {}
}
