package nl.impactkaart.report;

import static nl.impactkaart.report.Service.STORYTELLER;
import static nl.impactkaart.report.Service.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;

/** A service that was not told where to read stories. */
class WithoutStoriesTest {

    private static final String STORIES = "--impactkaart.report.stories.";

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Recorder map = new Recorder(organisation);

    @Test
    void a_report_says_how_many_stories_it_does_not_show() {
        StoryTold first = STORYTELLER.tells(map, null, "Kiezelsteen", "Zonnebloempad 12", "At the stove");
        StoryTold second = STORYTELLER.tells(map, null, "Avondlicht", "Together", "At the table");
        Apart.send(map.append(List.of(Wheels.started("Untold"), Wheels.contract(100), first, second)));
        try (Service service = Apart.start(
                "reports_without_stories",
                STORIES + "source=",
                STORIES + "token-uri=",
                STORIES + "client-id=",
                STORIES + "client-secret=",
                STORIES + "key-directory=/proc/self")) {
            assertThat(service.report(map, editor).has("stories")).isFalse();
            assertThat(page(service, "nl"))
                    .contains("Dit rapport toont geen verhalen.", "wordt verteld: 2.")
                    .doesNotContain("Kiezelsteen", "met toestemming");
            assertThat(page(service, "en"))
                    .contains("This report shows no stories. Stories that are told of this impact map: 2.");
            // It keeps none either, wherever their keys would be.
            assertThat(service.as("").get("/actuator/health/stories").status()).isEqualTo(200);

            Apart.send(List.of(map.append(new StoryWithdrawn(first.storyId()))));
            service.report(map, editor);
            assertThat(page(service, "en")).contains("Stories that are told of this impact map: 1.");

            Apart.send(List.of(map.append(new StoryWithdrawn(second.storyId()))));
            service.report(map, editor);
            assertThat(page(service, "en")).doesNotContain("shows no stories");
        }
    }

    private String page(Service service, String language) {
        return service.get(path(map) + "?format=html&language=" + language, editor)
                .expect(200)
                .text();
    }
}
