package nl.impactkaart.report.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.impactkaart.impactmap.Outcome;
import nl.impactkaart.report.rendering.Page.Picture;
import nl.impactkaart.report.rendering.Page.Section;
import nl.impactkaart.report.rendering.Page.Tale;
import nl.impactkaart.report.stories.Stories;
import nl.impactkaart.report.stories.ToldStory;

/** What people tell: first of the project, then of each outcome in the order of the map. */
final class StorySection {

    private final Reported reported;
    private final List<ToldStory> stories;
    private final Texts texts;

    StorySection(Reported reported, List<ToldStory> stories) {
        this.reported = reported;
        this.stories = stories;
        this.texts = reported.texts();
    }

    List<Section> told() {
        int told = Stories.toldIn(reported.map()).size();
        if (told == 0) {
            return List.of();
        }
        if (stories.isEmpty()) {
            return List.of(new Section(
                    texts.say("stories"), List.of(texts.say("stories.notShown", Integer.toString(told))), null, null));
        }
        return List.of(new Section(texts.say("stories"), List.of(texts.say("stories.consent")), null, null, tales()));
    }

    private List<Tale> tales() {
        Map<UUID, Outcome> outcomes = reported.map().outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.id().value(), Function.identity()));
        List<Tale> tales = new ArrayList<>();
        for (ToldStory story : stories) {
            if (story.outcomeId() == null || !outcomes.containsKey(story.outcomeId())) {
                tales.add(tale(story, texts.say(story.outcomeId() == null ? "stories.project" : "stories.gone")));
            }
        }
        for (Outcome outcome : reported.map().outcomes()) {
            for (ToldStory story : stories) {
                if (outcome.id().value().equals(story.outcomeId())) {
                    tales.add(tale(story, texts.say("stories.outcome", outcome.description())));
                }
            }
        }
        return tales;
    }

    private Tale tale(ToldStory story, String about) {
        return new Tale(
                story.title(),
                about,
                Stream.of(story.text().split("\\R+", -1))
                        .filter(line -> !line.isBlank())
                        .toList(),
                story.pictures().stream()
                        .map(picture -> new Picture(picture.uri(), picture.alternativeText()))
                        .toList());
    }
}
