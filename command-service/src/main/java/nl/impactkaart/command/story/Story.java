package nl.impactkaart.command.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.ContractsJson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells, and that they may be quoted. All of it is personal data.
 *
 * @param outcomeId that it is about; absent when it is about the project
 * @param consent how consent was given, and for what
 */
record Story(
        @Nullable UUID outcomeId,
        String title,
        String text,
        String consent,
        LocalDate consentedOn,
        List<Picture> pictures) {

    Story {
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture in a story.
     *
     * @param mediaType {@code image/png} or {@code image/jpeg}
     * @param alternativeText what it shows, for those who do not see it
     * @param data its bytes in base64
     */
    record Picture(String mediaType, String alternativeText, String data) {}

    /** The one form in which it is hashed and encrypted: equal stories have equal bytes. */
    byte[] canonical() {
        return ContractsJson.mapper().writeValueAsBytes(this);
    }

    static Story parse(byte[] canonical) {
        return ContractsJson.mapper().readValue(canonical, Story.class);
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "Story";
    }
}
