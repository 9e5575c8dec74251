package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies an outcome within its map. */
public record OutcomeId(UUID value) {}
