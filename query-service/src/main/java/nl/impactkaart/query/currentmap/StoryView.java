package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import nl.impactkaart.impactmap.Story;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ToldStory",
        description =
                "That a story from practice was told. What it tells is read at GET …/stories/{id}, while it is told.")
record StoryView(
        UUID storyId,

        @Schema(description = "The outcome that it is about, which may be gone by now; absent for the project.")
        @Nullable
        UUID outcomeId,

        @Schema(description = "SHA-256 of a salt and the story; the salt is gone with the key of a withdrawn one.")
        String saltedSha256,

        @Schema(description = "When consent was given.") LocalDate consentedOn,

        @Schema(description = "Sequence of the event that it came with.")
        long toldSequence,

        @Schema(description = "Sequence of the event that withdrew it; absent while it is told.") @Nullable
        Long withdrawnSequence) {

    static StoryView of(Story story) {
        return new StoryView(
                story.id().value(),
                story.outcomeId(),
                story.saltedSha256(),
                story.consentedOn(),
                story.toldSequence(),
                story.withdrawnSequence());
    }
}
