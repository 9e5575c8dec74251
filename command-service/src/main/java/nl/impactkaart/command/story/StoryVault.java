package nl.impactkaart.command.story;

import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.impactkaart.command.api.AnswerProblems;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.storykeys.StoryKey;
import nl.impactkaart.storykeys.StoryKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps stories: what they tell in the database, encrypted, and the key of each in a file outside it. */
final class StoryVault {

    private static final Logger LOG = LoggerFactory.getLogger(StoryVault.class);

    private final StoryTable table;
    private final StoryKeys keys;

    StoryVault(StoryTable table, StoryKeys keys) {
        this.table = table;
        this.keys = keys;
    }

    /**
     * A story that is kept.
     *
     * @param saltedSha256 as the event has it that tells of the story
     */
    record Kept(Story story, String saltedSha256) {}

    /**
     * Keeps a story, first its key and then what it tells; it is on disk when this returns.
     *
     * @return its salted hash; empty when another story is kept under this id
     */
    Optional<String> keep(UUID storyId, UUID mapId, UUID organisation, Story story, Instant at) {
        byte[] content = story.canonical();
        StoryKey key = reached(() -> keys.findOrMake(storyId));
        table.store(storyId, mapId, organisation, at, key.seal(storyId, content));
        return opened(storyId, mapId, organisation, key)
                .filter(kept -> Arrays.equals(kept, content))
                .map(key::saltedSha256);
    }

    /** What a story tells; empty when it is not here, or nobody can read it any more. */
    Optional<Story> read(UUID storyId, UUID mapId, UUID organisation) {
        return find(storyId, mapId, organisation).map(Kept::story);
    }

    /** The same, with the hash by which it is known. */
    Optional<Kept> find(UUID storyId, UUID mapId, UUID organisation) {
        Optional<StoryKey> key = reached(() -> keys.find(storyId));
        if (key.isEmpty()) {
            if (table.find(storyId, mapId, organisation).isPresent()) {
                LOG.warn(
                        "Story {} has no key: it was withdrawn after the backup that this database comes from, or"
                                + " impactkaart.stories.key-directory is not that of the other copies",
                        storyId);
            }
            return Optional.empty();
        }
        return opened(storyId, mapId, organisation, key.get())
                .map(content -> new Kept(Story.parse(content), key.get().saltedSha256(content)));
    }

    private Optional<byte[]> opened(UUID storyId, UUID mapId, UUID organisation, StoryKey key) {
        return table.find(storyId, mapId, organisation).flatMap(ciphertext -> {
            try {
                return Optional.of(key.open(storyId, ciphertext));
            } catch (GeneralSecurityException e) {
                LOG.error("Story {} cannot be read with the key that is here", storyId);
                return Optional.empty();
            }
        });
    }

    List<UUID> told(UUID mapId) {
        return table.told(mapId);
    }

    boolean isTold(UUID storyId, UUID mapId) {
        return table.isTold(storyId, mapId);
    }

    void markTold(UUID storyId) {
        table.markTold(storyId);
    }

    boolean holds(UUID storyId, UUID mapId, UUID organisation) {
        return table.find(storyId, mapId, organisation).isPresent();
    }

    /** Destroys a story for good: the key first, so that a crash leaves nothing that could be read. */
    void destroy(UUID storyId) {
        reached(() -> {
            keys.destroy(storyId);
            return storyId;
        });
        table.delete(storyId);
    }

    /** @throws ProblemException 503 {@code stories-unavailable} when the keys cannot be written, read or destroyed */
    private static <T> T reached(Supplier<T> keys) {
        try {
            return keys.get();
        } catch (UncheckedIOException e) {
            LOG.error("The keys of stories are out of reach", e);
            throw AnswerProblems.storiesUnavailable();
        }
    }
}
