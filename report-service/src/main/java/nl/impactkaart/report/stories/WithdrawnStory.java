package nl.impactkaart.report.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.RecordedEvent;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;

/**
 * A story that was withdrawn.
 *
 * @param mapSequence of the event that withdrew it
 */
public record WithdrawnStory(UUID mapId, UUID storyId, long mapSequence) {

    /** Those that these events withdraw, in their order. */
    public static List<WithdrawnStory> in(List<RecordedEvent> events) {
        List<WithdrawnStory> withdrawn = new ArrayList<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof StoryWithdrawn story) {
                withdrawn.add(new WithdrawnStory(recorded.mapId(), story.storyId(), recorded.sequence()));
            }
        }
        return withdrawn;
    }
}
