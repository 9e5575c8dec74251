package nl.impactkaart.command.impactmap;

import java.util.List;
import java.util.Optional;
import nl.impactkaart.command.impactmap.ImpactMapCommand.TellStory;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawStory;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Story;
import nl.impactkaart.impactmap.StoryId;
import nl.impactkaart.impactmap.meaning.Meaning;

/** Telling stories and withdrawing them: the latter always, also from a closed map, for consent can end at any time. */
final class StoryRules {

    private StoryRules() {}

    static List<ImpactMapEvent> tell(TellStory command, ImpactMap map) {
        StoryId id = new StoryId(command.told().storyId());
        Optional<Story> standing = map.story(id);
        if (standing.isPresent()) {
            if (standing.get().withdrawnSequence() == null) {
                return List.of();
            }
            throw new RejectedException(new Rejection.UnknownStory(id));
        }
        Meaning.require(command.told(), map);
        int told = (int) map.stories().stream()
                .filter(story -> story.withdrawnSequence() == null)
                .count();
        Requirements.room("stories", told, Limits.STORIES);
        return List.of(command.told());
    }

    static List<ImpactMapEvent> withdraw(WithdrawStory command, ImpactMap map) {
        Optional<Story> story = map.story(command.id());
        if (story.isEmpty()) {
            throw new RejectedException(new Rejection.UnknownStory(command.id()));
        }
        return story.get().withdrawnSequence() == null
                ? List.of(new StoryWithdrawn(command.id().value()))
                : List.of();
    }
}
