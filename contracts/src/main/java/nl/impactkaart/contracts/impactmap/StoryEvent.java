package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/**
 * Something that happened to a story from practice. What a story tells is personal data and in no event: it lives
 * encrypted beside them, under a key that can be destroyed.
 */
public sealed interface StoryEvent extends ImpactMapEvent permits StoryTold, StoryWithdrawn {

    /** Of the story, within the map. */
    UUID storyId();
}
