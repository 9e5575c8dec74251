package nl.impactkaart.command.story;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Story", description = "A story from practice that is told. It is personal data: keep no copy of it.")
record StoryView(
        UUID storyId,

        @Schema(description = "The outcome that it is about, which may be gone by now; absent for the project.")
        @Nullable
        UUID outcomeId,

        String title,
        String text,

        @Schema(description = "How consent was given, and for what.")
        String consent,

        @Schema(description = "When it was given.") LocalDate consentedOn,
        List<PictureView> pictures) {

    @Schema(name = "StoryPicture")
    record PictureView(
            @Schema(example = "image/jpeg") String mediaType,

            @Schema(description = "What it shows, for those who do not see it.")
            String alternativeText,

            @Schema(description = "Its bytes in base64.") String data) {}

    static StoryView of(UUID storyId, Story story) {
        return new StoryView(
                storyId,
                story.outcomeId(),
                story.title(),
                story.text(),
                story.consent(),
                story.consentedOn(),
                story.pictures().stream()
                        .map(picture -> new PictureView(picture.mediaType(), picture.alternativeText(), picture.data()))
                        .toList());
    }
}
