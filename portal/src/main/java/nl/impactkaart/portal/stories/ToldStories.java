package nl.impactkaart.portal.stories;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stories of a map that are told, as command-service tells them. */
record ToldStories(List<Item> items) {

    record Item(UUID storyId, @Nullable UUID outcomeId, String title, int pictures) {}

    /** A story with its pictures. It is personal data: nothing keeps it. */
    record Whole(
            UUID storyId,
            @Nullable UUID outcomeId,
            String title,
            String text,
            String consent,
            LocalDate consentedOn,
            List<Picture> pictures) {

        /** Tells nothing: a story must not end up in a log line. */
        @Override
        public String toString() {
            return "Whole";
        }
    }

    record Picture(String mediaType, String alternativeText, String data) {

        /** As the source of an image in a page. */
        public String address() {
            return "data:" + mediaType + ";base64," + data;
        }

        /** Tells nothing: a story must not end up in a log line. */
        @Override
        public String toString() {
            return "Picture";
        }
    }
}
