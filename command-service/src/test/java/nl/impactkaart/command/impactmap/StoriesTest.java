package nl.impactkaart.command.impactmap;

import static nl.impactkaart.command.impactmap.Sample.OUTCOME;
import static nl.impactkaart.command.impactmap.Sample.id;
import static nl.impactkaart.command.impactmap.Sample.outcome;
import static nl.impactkaart.command.impactmap.Sample.story;
import static nl.impactkaart.command.impactmap.Scenario.givenStarted;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.impactkaart.command.impactmap.ImpactMapCommand.TellStory;
import nl.impactkaart.command.impactmap.ImpactMapCommand.WithdrawStory;
import nl.impactkaart.contracts.impactmap.ImpactMapClosed;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.impactmap.StoryId;
import org.junit.jupiter.api.Test;

/** Stories, as far as the log knows of them. */
class StoriesTest {

    private static final StoryId STORY = new StoryId(story().storyId());
    private static final StoryWithdrawn WITHDRAWN = new StoryWithdrawn(STORY.value());

    @Test
    void a_story_is_told_about_the_project_or_an_outcome() {
        givenStarted().when(new TellStory(story())).then(story());
        givenStarted(outcome()).when(new TellStory(about(OUTCOME.value()))).then(about(OUTCOME.value()));
        givenStarted(outcome()).when(new TellStory(about(id(99)))).thenMeaningless("outcomeId");
    }

    @Test
    void a_story_is_told_once_and_never_again_when_it_was_withdrawn() {
        givenStarted(story()).when(new TellStory(story())).thenNothing();
        givenStarted(story(), WITHDRAWN).when(new TellStory(story())).thenRejected(new Rejection.UnknownStory(STORY));
    }

    @Test
    void a_map_tells_a_hundred_stories_at_a_time() {
        ImpactMapEvent[] hundred = IntStream.range(0, 100)
                .mapToObj(number -> numbered(1_000 + number))
                .toArray(ImpactMapEvent[]::new);
        givenStarted(hundred).when(new TellStory(story())).thenRejected(new Rejection.TooManyRows("stories", 100));
        ImpactMapEvent[] oneLess = Stream.concat(Stream.of(hundred), Stream.of(new StoryWithdrawn(id(1_000))))
                .toArray(ImpactMapEvent[]::new);
        givenStarted(oneLess).when(new TellStory(story())).then(story());
    }

    @Test
    void a_story_is_withdrawn_at_any_time_and_once() {
        givenStarted(story()).when(new WithdrawStory(STORY)).then(WITHDRAWN);
        givenStarted(story(), new ImpactMapClosed())
                .when(new WithdrawStory(STORY))
                .then(WITHDRAWN);
        givenStarted(story(), WITHDRAWN).when(new WithdrawStory(STORY)).thenNothing();
        givenStarted().when(new WithdrawStory(STORY)).thenRejected(new Rejection.UnknownStory(STORY));
    }

    private static StoryTold about(UUID outcomeId) {
        return new StoryTold(STORY.value(), outcomeId, "ab".repeat(32), LocalDate.of(2026, 3, 14));
    }

    private static StoryTold numbered(int number) {
        return new StoryTold(id(number), null, "ab".repeat(32), LocalDate.of(2026, 3, 14));
    }
}
