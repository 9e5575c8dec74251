package nl.impactkaart.report.rendering;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.report.stories.ToldStory;
import org.jspecify.annotations.Nullable;

/**
 * A story from practice. It is personal data: show it only as long as the report does.
 *
 * @param outcomeId that it is about, which may be gone by now; absent when it is about the project
 * @param pictures what they show, in words
 */
record StoryRow(UUID storyId, @Nullable UUID outcomeId, String title, String text, List<String> pictures) {

    static List<StoryRow> of(List<ToldStory> stories) {
        return stories.stream()
                .map(story -> new StoryRow(
                        story.storyId(),
                        story.outcomeId(),
                        story.title(),
                        story.text(),
                        story.pictures().stream()
                                .map(ToldStory.Picture::alternativeText)
                                .toList()))
                .toList();
    }

    /** Tells nothing: a story must not end up in a log line. */
    @Override
    public String toString() {
        return "StoryRow";
    }
}
