package nl.impactkaart.query.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.contracts.organisation.ReferenceOutcome;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import org.jspecify.annotations.Nullable;

/** A reference project; amounts are minor units of its currency. */
record ReferenceView(
        UUID referenceId,
        String name,
        ProjectType projectType,
        @Nullable String description,
        String currency,
        String source,
        List<ReferenceOutcome> outcomes,

        @Schema(description = "Of the catalogue when it was last changed.")
        long sequence) {

    static ReferenceView of(ReferenceProjectFigures figures, long sequence) {
        return new ReferenceView(
                figures.referenceId(),
                figures.name(),
                figures.projectType(),
                figures.description(),
                figures.currency(),
                figures.source(),
                figures.outcomes(),
                sequence);
    }
}
