package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a labour-market effect within its map. */
public record LabourEffectId(UUID value) {}
