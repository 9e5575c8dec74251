package nl.impactkaart.contracts.impactmap;

import java.time.LocalDate;

/**
 * An organisation opened an impact map for a project.
 *
 * @param project the project's name
 * @param periodStart first day of the project; project year 1 begins here
 * @param periodEnd last day of the project; benefits may run on after it
 * @param currency ISO 4217 code of every amount in the map
 */
public record ImpactMapStarted(
        String project,
        ProjectType projectType,
        LocalDate periodStart,
        LocalDate periodEnd,
        String currency,
        Perspective perspective)
        implements MapEvent {}
