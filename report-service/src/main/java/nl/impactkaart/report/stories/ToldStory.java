package nl.impactkaart.report.stories;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows of a story. All of it is personal data, and in no table but encrypted.
 *
 * @param outcomeId that it is about; absent when it is about the project
 * @param saltedSha256 by which the event that tells of it knows it
 */
public record ToldStory(
        UUID storyId,
        @Nullable UUID outcomeId,
        String saltedSha256,
        String title,
        String text,
        List<Picture> pictures) {

    public ToldStory {
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture in a story.
     *
     * @param alternativeText what it shows, for those who do not see it
     * @param data its bytes in base64; absent when there are too many pictures for one page
     */
    public record Picture(
            String mediaType,
            String alternativeText,
            @Nullable String data) {

        /** As {@code src} of an image; absent when it is not shown. */
        public @Nullable String uri() {
            return data == null ? null : "data:" + mediaType + ";base64," + data;
        }

        @Override
        public String toString() {
            return "Picture";
        }
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "ToldStory";
    }
}
