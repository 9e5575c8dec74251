package nl.impactkaart.command.story;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Stories", description = "The stories of a map that are told, in the order in which they came.")
record StoryPage(List<StoryItem> items) {

    @Schema(name = "StoryItem")
    record StoryItem(
            UUID storyId,

            @Schema(description = "The outcome that it is about; absent for the project.") @Nullable
            UUID outcomeId,

            String title,
            int pictures) {}
}
