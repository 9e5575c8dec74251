package nl.impactkaart.report.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Story;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stories that reports tell. */
public final class Stories {

    private static final Logger LOG = LoggerFactory.getLogger(Stories.class);

    /** In base64, of all pictures of one report: more would be a page that nobody can open. */
    private static final int MOST_PICTURE_CHARACTERS = 8_000_000;

    private final @Nullable StoryClient client;

    Stories(StorySettings settings) {
        this.client = settings.source() == null ? null : new StoryClient(settings);
        if (client == null) {
            LOG.info("Reports do not tell stories: {} is not set", StorySettings.name("source"));
        }
    }

    /**
     * What the stories of a map tell that are told now, in the order in which they came; none where reports do not tell
     * stories.
     *
     * @throws RuntimeException when one cannot be had now
     */
    public List<ToldStory> of(UUID mapId, ImpactMap map) {
        List<ToldStory> told = new ArrayList<>();
        StoryClient reader = client;
        if (reader != null) {
            int room = MOST_PICTURE_CHARACTERS;
            for (Story story : toldIn(map)) {
                ToldStory each = reader.read(mapId, story);
                told.add(fitting(each, room));
                room = Math.max(0, room - characters(each));
            }
        }
        return told;
    }

    /** Those of a map that are told and not withdrawn. */
    public static List<Story> toldIn(ImpactMap map) {
        return map.stories().stream()
                .filter(story -> story.withdrawnSequence() == null)
                .toList();
    }

    private static int characters(ToldStory story) {
        return story.pictures().stream()
                .map(ToldStory.Picture::data)
                .mapToInt(data -> data == null ? 0 : data.length())
                .sum();
    }

    /** Of pictures that do not fit any more, what they show stays. */
    private static ToldStory fitting(ToldStory story, int room) {
        if (characters(story) <= room) {
            return story;
        }
        return new ToldStory(
                story.storyId(),
                story.outcomeId(),
                story.saltedSha256(),
                story.title(),
                story.text(),
                story.pictures().stream()
                        .map(picture -> new ToldStory.Picture(picture.mediaType(), picture.alternativeText(), null))
                        .toList());
    }
}
