package nl.impactkaart.contracts.impactmap;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody told a story from practice, and consented to its use.
 *
 * @param outcomeId that it is about; absent when it is about the project
 * @param saltedSha256 SHA-256 of a salt and the story, 64 hexadecimal digits in lower case; the salt lives and dies with
 *     the story's key
 * @param consentedOn when consent was given
 */
public record StoryTold(UUID storyId, @Nullable UUID outcomeId, String saltedSha256, LocalDate consentedOn)
        implements StoryEvent {}
