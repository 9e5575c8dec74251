package nl.impactkaart.report;

import static nl.impactkaart.report.Service.STORYTELLER;
import static nl.impactkaart.report.Service.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.ImpactMapEvent;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is withdrawn after a backup of the database stays so when that is put back: keys are in no backup. */
class RestoredDatabaseTest {

    private static final String LIVE = "reports_live";
    private static final String BACKUP = "reports_backup";
    private static final List<String> FORMATS = List.of("html", "json", "pdf", "xlsx");

    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");
    private final Recorder map = new Recorder(organisation);
    private final StoryTold withdrawn = STORYTELLER.tells(map, null, "Kiezelsteen", "Zonnebloempad 12", "At the stove");
    private final StoryTold staying = STORYTELLER.tells(map, null, "Avondlicht", "Together", "At the table");

    @Test
    void a_backup_brings_no_withdrawn_story_back_and_catches_up_with_what_came_after_it() {
        int revision = reportedWithBothStories();
        Apart.copy(LIVE, BACKUP);
        withdraw(revision);
        Apart.copy(BACKUP, LIVE);

        try (Service restored = Apart.startWithoutKafka(LIVE)) {
            assertThat(unreadable(revision)).isZero();
            for (String format : FORMATS) {
                assertThat(restored.get(path(map) + "?format=" + format, editor).problem())
                        .isEqualTo("410 story-withdrawn");
            }
            assertGone(restored, revision);
        }
        try (Service restored = Apart.start(LIVE)) {
            assertStaysAlone(restored.report(map, editor), revision);
            assertGone(restored, revision);
        }
        assertThat(unreadable(revision)).isEqualTo(3);
        assertThat(Service.STORY_KEYS.resolve(withdrawn.storyId() + ".key")).doesNotExist();
    }

    private int reportedWithBothStories() {
        List<ImpactMapEvent> events = new ArrayList<>(List.of(Wheels.started("Restored")));
        events.addAll(Wheels.figures());
        events.addAll(List.of(withdrawn, staying));
        Apart.send(map.append(events));
        try (Service service = Apart.start(LIVE)) {
            JsonNode report = service.report(map, editor);
            assertThat(report.get("stories")).hasSize(2);
            return report.get("revision").asInt();
        }
    }

    private void withdraw(int revision) {
        STORYTELLER.withdraws(map, withdrawn.storyId());
        Apart.send(List.of(map.append(new StoryWithdrawn(withdrawn.storyId()))));
        try (Service service = Apart.start(LIVE)) {
            assertStaysAlone(service.report(map, editor), revision);
            assertGone(service, revision);
        }
    }

    private static void assertStaysAlone(JsonNode report, int revision) {
        assertThat(report.get("revision").asInt()).isEqualTo(revision + 1);
        assertThat(report.get("stories")).hasSize(1);
        assertThat(report.at("/stories/0/title").asString()).isEqualTo("Avondlicht");
    }

    private void assertGone(Service service, int revision) {
        for (String format : FORMATS) {
            assertThat(service.get(path(map) + "/revisions/" + revision + "?format=" + format, editor)
                            .problem())
                    .isEqualTo("410 story-withdrawn");
        }
    }

    /** How many documents of a revision have no bytes any more. */
    private Integer unreadable(int revision) {
        return Apart.stored(LIVE)
                .queryForList(
                        "SELECT bytes IS NULL FROM report_document WHERE map_id = ? AND revision = ?",
                        Boolean.class,
                        map.mapId(),
                        revision)
                .stream()
                .mapToInt(gone -> gone ? 1 : 0)
                .sum();
    }
}
