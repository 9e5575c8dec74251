package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a cost line within its map. */
public record CostId(UUID value) {}
