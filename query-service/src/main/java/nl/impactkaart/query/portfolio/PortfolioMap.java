package nl.impactkaart.query.portfolio;

import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.results.Portfolio;

/**
 * A map as a portfolio takes it.
 *
 * @param sequence of the last event that its figures stand on
 */
record PortfolioMap(
        Portfolio.Line line,
        String project,
        ProjectType projectType,
        MapStatus status,
        Perspective perspective,
        long sequence) {}
