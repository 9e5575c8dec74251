package nl.impactkaart.query.currentmap;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a scenario, and what it was worth then.
 *
 * @param sequence of the event in the map
 * @param adjustments as they were after it
 * @param member random id of who did it
 * @param appendLast sequence that ends the append; after an adoption, that of the last figure it changed
 * @param scenario what the map was worth with the adjustments; absent when they did not apply
 * @param inapplicable why they did not
 * @param map what the map was worth before it
 */
public record ScenarioEntry(
        UUID mapId,
        UUID scenarioId,
        long sequence,
        Happening happening,
        String name,
        @Nullable String description,
        List<FigureAdjustment> adjustments,
        UUID member,
        @Nullable String reason,
        Instant recordedAt,
        LocalDate effectiveOn,
        long appendLast,
        @Nullable Worth scenario,
        @Nullable String inapplicable,
        Worth map) {

    public ScenarioEntry {
        adjustments = List.copyOf(adjustments);
    }

    /** What can happen to a scenario. */
    public enum Happening {
        DEFINED,
        REVISED,
        DISCARDED,
        ADOPTED
    }

    /** Present values in minor units, unrounded. */
    public record Worth(
            @Nullable BigDecimal returnFactor, BigDecimal netPresentValue, BigDecimal benefits, BigDecimal costs) {

        static Worth of(Valuation valuation) {
            return new Worth(
                    valuation.returnFactor(),
                    valuation.netPresentValue(),
                    valuation.presentValueOfBenefits(),
                    valuation.presentValueOfCosts());
        }
    }
}
