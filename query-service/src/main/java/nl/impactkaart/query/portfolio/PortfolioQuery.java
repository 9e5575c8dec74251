package nl.impactkaart.query.portfolio;

import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import org.jspecify.annotations.Nullable;

/** Which maps to take together; a filter that is absent lets everything through. */
record PortfolioQuery(
        @Nullable ProjectType projectType,
        @Nullable String status,
        @Nullable Perspective perspective) {}
