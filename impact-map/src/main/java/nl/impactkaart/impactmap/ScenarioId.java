package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a scenario within its map. */
public record ScenarioId(UUID value) {}
