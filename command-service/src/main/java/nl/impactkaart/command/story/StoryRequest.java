package nl.impactkaart.command.story;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.api.CalendarDay;
import nl.impactkaart.command.api.Name;
import nl.impactkaart.command.api.Text;
import org.jspecify.annotations.Nullable;

/**
 * A story from practice. It is kept encrypted and in no event; it may name people who consent to that.
 *
 * @param outcomeId that it is about; left out for the project as a whole
 * @param title in a few words
 * @param text what happened, at most 20,000 characters
 * @param consent how consent was given, and for what
 * @param consentedOn when it was given
 * @param pictures at most four
 */
record StoryRequest(
        @Nullable UUID outcomeId,
        @NotNull(message = "is missing") @Name String title,

        @NotNull(message = "is missing")
        @Size(max = 20_000, message = "must have at most {max} characters")
        @Pattern(regexp = Text.SOMETHING, message = Text.NOTHING)
        @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*", message = "must not hold control characters")
        String text,

        @NotNull(message = "is missing") @Text String consent,
        @NotNull(message = "is missing") @CalendarDay LocalDate consentedOn,

        @Size(max = 4, message = "must be at most {max}") @Nullable
        List<@NotNull(message = "is missing") @Valid PictureRequest> pictures) {

    /**
     * A picture in a story. It is made anew, upright and at most 1,600 pixels wide and high, so that nothing is kept but
     * what it shows.
     *
     * @param alternativeText what it shows, for those who do not see it
     * @param data a PNG or JPEG in base64
     */
    record PictureRequest(
            @NotNull(message = "is missing") @Text String alternativeText,
            @NotNull(message = "is missing") String data) {

        /** Tells nothing: a story must not end up in a log line. */
        @Override
        public String toString() {
            return "PictureRequest";
        }
    }

    List<PictureRequest> picturesIfAny() {
        return pictures == null ? List.of() : pictures;
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "StoryRequest";
    }
}
