package nl.impactkaart.command.story;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.command.story.StoryView.PictureView;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ToldStory",
        description = "What a report shows of a story. It is personal data: show it only as long as it is told.")
record ToldStoryView(
        UUID storyId,

        @Schema(description = "The outcome that it is about, which may be gone by now; absent for the project.")
        @Nullable
        UUID outcomeId,

        @Schema(description = "The hash in the event that tells of the story.")
        String saltedSha256,

        String title,
        String text,
        List<PictureView> pictures) {

    static ToldStoryView of(UUID storyId, StoryVault.Kept kept) {
        StoryView view = StoryView.of(storyId, kept.story());
        return new ToldStoryView(
                storyId, view.outcomeId(), kept.saltedSha256(), view.title(), view.text(), view.pictures());
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "ToldStoryView";
    }
}
