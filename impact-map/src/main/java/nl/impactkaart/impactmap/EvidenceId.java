package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a piece of evidence within its map. */
public record EvidenceId(UUID value) {}
