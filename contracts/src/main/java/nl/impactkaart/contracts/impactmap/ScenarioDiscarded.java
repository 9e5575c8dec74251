package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A scenario was laid aside; its history stays. */
public record ScenarioDiscarded(UUID scenarioId) implements ScenarioEvent {}
