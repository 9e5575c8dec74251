package nl.impactkaart.contracts.impactmap;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an outcome of the reference project is expected from this approach.
 *
 * @param outcomeId in this map
 * @param referenceOutcomeId in the reference project
 * @param effect factor on the reference's quantity: 1 is as much, 1.2 a fifth more, 0.5 half
 * @param rationale why
 * @param figures names of the components that come from the reference
 */
public record ComparedOutcome(
        UUID outcomeId,
        UUID referenceOutcomeId,
        BigDecimal effect,
        @Nullable String rationale,
        List<String> figures) {

    public ComparedOutcome {
        figures = List.copyOf(figures);
    }
}
