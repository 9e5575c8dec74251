package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A scenario became the map: the adjusted figures follow in the same append. */
public record ScenarioAdopted(UUID scenarioId) implements ScenarioEvent {}
