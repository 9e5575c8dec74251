package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a finding within its map. */
public record FindingId(UUID value) {}
