package nl.impactkaart.impactmap.evolution;

import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureKind;
import nl.impactkaart.contracts.impactmap.StoryEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.StoryId;

/** The sentence for each event that can happen to a story. What it tells is in none of them. */
final class StorySentences {

    private final Words words;
    private final ImpactMap before;
    private final Figures figures;

    StorySentences(Words words, ImpactMap before) {
        this.words = words;
        this.before = before;
        figures = new Figures(words, before);
    }

    String of(StoryEvent event) {
        return switch (event) {
            case StoryTold told -> words.say("story.told", about(told));
            case StoryWithdrawn withdrawn ->
                before.story(new StoryId(withdrawn.storyId()))
                        .map(story -> words.say("story.withdrawn", Long.toString(story.toldSequence())))
                        .orElseGet(() -> words.say("story.withdrawn.unknown"));
        };
    }

    private String about(StoryTold told) {
        UUID outcome = told.outcomeId();
        return outcome == null ? words.say("MAP.one") : figures.place(FigureKind.OUTCOME, outcome, null);
    }
}
