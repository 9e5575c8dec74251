package nl.impactkaart.contracts.organisation;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/** A reference project was added to the catalogue. */
public record ReferenceProjectRecorded(
        UUID referenceId,
        String name,
        ProjectType projectType,
        @Nullable String description,
        String currency,
        String source,
        List<ReferenceOutcome> outcomes)
        implements ReferenceProjectFigures {

    public ReferenceProjectRecorded {
        outcomes = List.copyOf(outcomes);
    }
}
