package nl.impactkaart.impactmap;

import java.util.UUID;

/** Identifies a story within its map. */
public record StoryId(UUID value) {}
