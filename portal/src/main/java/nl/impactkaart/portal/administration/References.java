package nl.impactkaart.portal.administration;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reference projects, as query-service tells them. */
record References(List<Reference> items) {

    /** @param sequence of the catalogue when this was last changed */
    record Reference(
            UUID referenceId,
            String name,
            String projectType,
            @Nullable String description,
            String currency,
            String source,
            List<Outcome> outcomes,
            long sequence) {}

    /** An outcome for each person reached. */
    record Outcome(
            UUID outcomeId,
            String description,
            String stakeholder,
            String status,
            BigDecimal incidence,
            String unit,
            @Nullable Long unitValueMinor) {}
}
