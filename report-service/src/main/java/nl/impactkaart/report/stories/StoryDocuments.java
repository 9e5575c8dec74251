package nl.impactkaart.report.stories;

import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.storykeys.JointKey;
import nl.impactkaart.storykeys.StoryKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts documents that show stories, so that destroying the key of any one of these makes the document unreadable. */
public final class StoryDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(StoryDocuments.class);

    private final StoryKeys keys;

    /** Where a document is kept. */
    public record Place(UUID mapId, int revision, String format, Locale language) {

        String text() {
            return "%s/%d/%s/%s".formatted(mapId, revision, format, language.getLanguage());
        }
    }

    StoryDocuments(StoryKeys keys) {
        this.keys = keys;
    }

    /**
     * The document, encrypted; the keys that it takes are on disk then.
     *
     * @param stories that it shows, at least one
     * @param place where it is kept, and only there can it be read
     */
    public byte[] seal(Collection<UUID> stories, Place place, byte[] document) {
        return JointKey.of(stories, storyId -> Optional.of(keys.findOrMake(storyId)))
                .orElseThrow()
                .seal(place.text(), document);
    }

    /** The document as it was; empty when a story that it shows has no key any more. */
    public Optional<byte[]> open(Collection<UUID> stories, Place place, byte[] kept) {
        return JointKey.of(stories, keys::find).flatMap(key -> {
            try {
                return Optional.of(key.open(place.text(), kept));
            } catch (GeneralSecurityException e) {
                LOG.error(
                        "A report ({}) cannot be read with the keys that are here: is {} that of the other copies?",
                        place.text(),
                        StorySettings.name("key-directory"));
                return Optional.empty();
            }
        });
    }
}
