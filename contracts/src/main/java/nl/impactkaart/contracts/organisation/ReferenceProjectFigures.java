package nl.impactkaart.contracts.organisation;

import java.util.List;
import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/** All that is known of a reference project, as recorded or as revised. */
public sealed interface ReferenceProjectFigures extends ReferenceProjectEvent
        permits ReferenceProjectRecorded, ReferenceProjectRevised {

    String name();

    ProjectType projectType();

    /** What is done there, and for whom. */
    @Nullable
    String description();

    /** ISO 4217 code of every amount here. */
    String currency();

    /** Where the figures come from. */
    String source();

    List<ReferenceOutcome> outcomes();
}
