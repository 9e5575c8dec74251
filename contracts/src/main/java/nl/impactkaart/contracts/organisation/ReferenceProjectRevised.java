package nl.impactkaart.contracts.organisation;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/** All that is known of a reference project was replaced. */
public record ReferenceProjectRevised(
        UUID referenceId,
        String name,
        ProjectType projectType,
        @Nullable String description,
        String currency,
        String source,
        List<ReferenceOutcome> outcomes)
        implements ReferenceProjectFigures {

    public ReferenceProjectRevised {
        outcomes = List.copyOf(outcomes);
    }
}
