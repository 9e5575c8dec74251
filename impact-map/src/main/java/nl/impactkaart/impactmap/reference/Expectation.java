package nl.impactkaart.impactmap.reference;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an outcome of the reference project is expected from another approach.
 *
 * @param effect factor on the reference's quantity, 0 or more: 1 is as much, 1.2 a fifth more
 * @param rationale why it differs
 */
public record Expectation(
        UUID referenceOutcomeId,
        BigDecimal effect,
        @Nullable String rationale) {}
