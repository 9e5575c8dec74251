package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A story was withdrawn, its key destroyed: nobody can read it any more. */
public record StoryWithdrawn(UUID storyId) implements StoryEvent {}
