package nl.impactkaart.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.impactkaart.report.Service.STORED;
import static nl.impactkaart.report.Service.STORYTELLER;
import static nl.impactkaart.report.Service.path;
import static nl.impactkaart.report.Service.send;
import static nl.impactkaart.report.Service.wheels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.OutcomeRecorded;
import nl.impactkaart.contracts.impactmap.StoryTold;
import nl.impactkaart.contracts.impactmap.StoryWithdrawn;
import nl.impactkaart.messaging.StreamConsumer;
import nl.impactkaart.rebuild.Rebuild;
import nl.impactkaart.rebuild.RebuildView;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import nl.impactkaart.testing.Recorder;
import nl.impactkaart.testing.Wheels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Stories in reports: told, kept encrypted, and gone when they are withdrawn. */
class StoriesTest {

    private static final String TITLE = "Kiezelsteen";
    private static final String TEXT = "Zonnebloempad 12 <b>";
    private static final String ALTERNATIVE = "Wilhelmina at the stove";

    private final Service service = Service.INSTANCE;
    private final UUID organisation = UUID.randomUUID();
    private final String editor = Service.ISSUER.of(organisation, "editor");

    @AfterEach
    void tellAgain() {
        STORYTELLER.answers(200);
    }

    @Test
    void a_report_tells_a_story_under_its_outcome_and_keeps_nothing_of_it_that_can_be_read() {
        OutcomeRecorded outcome = Wheels.outcome("Fewer lonely evenings", 3, 100, 1, "0", "0", "0");
        Recorder map = wheels(organisation, "Told");
        StoryTold story = STORYTELLER.tells(map, outcome.outcomeId(), TITLE, TEXT, ALTERNATIVE);
        send(map.append(List.of(outcome, story)));
        JsonNode json = service.report(map, editor);
        Long prints = prints();

        assertThat(json.at("/stories/0/title").asString()).isEqualTo(TITLE);
        assertThat(json.at("/stories/0/text").asString()).isEqualTo(TEXT);
        for (String language : List.of("nl", "en")) {
            Answer page = latest(map, "html", language);
            assertThat(page.text())
                    .contains(
                            "<h4>" + TITLE + "</h4>",
                            ": Fewer lonely evenings</p>",
                            "Zonnebloempad 12 &lt;b&gt;",
                            "<figure class=\"picture\"><img src=\"data:image/png;base64," + Storyteller.PICTURE
                                    + "\" alt=\"" + ALTERNATIVE + "\"");
            assertThat(page.header("Content-Security-Policy")).contains("img-src data:;");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(latest(map, "pdf", "en").status()).isEqualTo(200);
        assertThat(prints()).isEqualTo(prints);
        assertThat(stored(map)).isNotEmpty().noneMatch(StoriesTest::tells);
        assertThat(key(story)).exists();
    }

    @Test
    void what_showed_a_withdrawn_story_is_gone_and_a_report_without_it_follows() {
        Recorder map = wheels(organisation, "Withdrawn");
        StoryTold story = told(map);
        Answer before = latest(map, "html", "nl");
        List<Map<String, @Nullable Object>> backup = STORED.queryForList(
                "SELECT format, language, bytes FROM report_document WHERE map_id = ? AND stories <> '{}'",
                map.mapId());
        List<Map<String, @Nullable Object>> hashes = hashes(map);
        int revision = service.report(map, editor).get("revision").asInt();

        withdraw(map, story);

        JsonNode after = service.report(map, editor);
        assertThat(after.get("revision").asInt()).isEqualTo(revision + 1);
        assertThat(after.has("stories")).isFalse();
        assertThat(latest(map, "html", "nl").text()).doesNotContain(TITLE, "Zonnebloempad");
        assertGone(map, revision, editor);
        assertThat(hashes(map)).containsAll(hashes).isNotEmpty();
        assertThat(key(story)).doesNotExist();
        assertThat(before.text()).contains(TITLE);

        assertThat(backup).hasSize(3);
        backup.forEach(row ->
                STORED.update("""
                        UPDATE report_document SET bytes = ?, withdrawn_sequence = NULL
                        WHERE map_id = ? AND revision = ? AND format = ? AND language = ?""", row.get("bytes"), map.mapId(), revision, row.get("format"), row.get("language")));
        assertGone(map, revision, editor);
    }

    @Test
    void a_story_that_is_withdrawn_while_its_report_is_made_is_in_no_report() {
        Recorder map = wheels(organisation, "Meanwhile");
        service.report(map, editor);
        StoryTold story = STORYTELLER.tells(map, null, TITLE, TEXT, ALTERNATIVE);
        STORYTELLER.before(() -> {
            send(List.of(map.append(new StoryWithdrawn(story.storyId()))));
            await().until(() -> service.get(path(map) + "/status", editor)
                            .json()
                            .get("mapSequence")
                            .asLong()
                    == map.sequence());
        });

        send(List.of(map.append(story)));

        await().until(() -> map.sequence() == 14);
        JsonNode report = service.report(map, editor);
        assertThat(report.has("stories")).isFalse();
        assertThat(STORED.queryForObject(
                        "SELECT count(*) FROM report_document WHERE map_id = ? AND stories <> '{}'",
                        Long.class,
                        map.mapId()))
                .isZero();
        assertThat(key(story)).doesNotExist();
    }

    @Test
    void a_report_is_not_made_without_its_stories_but_later() {
        Recorder map = wheels(organisation, "Later");
        service.report(map, editor);
        STORYTELLER.answers(503);
        send(List.of(map.append(STORYTELLER.tells(map, null, TITLE, TEXT, ALTERNATIVE))));

        assertThat(service.status(map, editor, "FAILED").get("reason").asString())
                .isEqualTo("StoriesUnavailableException");
        assertThat(service.get(path(map), editor).json().get("revision").asInt())
                .isEqualTo(1);

        STORYTELLER.revokesTokens();
        STORYTELLER.answers(200);
        assertThat(service.report(map, editor).at("/stories/0/title").asString())
                .isEqualTo(TITLE);
    }

    @Test
    void a_rebuild_carries_over_what_tells_stories_and_brings_none_back() {
        Recorder map = wheels(organisation, "Rebuilt");
        StoryTold withdrawn = told(map);
        int gone = service.report(map, editor).get("revision").asInt();
        withdraw(map, withdrawn);
        service.report(map, editor);
        told(map);
        String page = latest(map, "html", "nl").text();
        await().until(() -> STORED.queryForList(
                        "SELECT 1 FROM report_map WHERE organisation = ? AND changed_since IS NOT NULL", organisation)
                .isEmpty());

        RebuildView ended = service.bean(Rebuild.class).run(_ -> {}, () -> true);

        assertThat(ended.status()).isEqualTo(RebuildView.Status.DONE);
        assertThat(latest(map, "html", "nl").text()).isEqualTo(page).contains(TITLE);
        assertGone(map, gone, editor);
    }

    @Test
    void a_lost_directory_of_keys_shows_in_the_health_and_makes_no_story_a_withdrawn_one() throws IOException {
        Recorder map = wheels(organisation, "Lost");
        StoryTold story = told(map);
        Client anyone = service.as("");
        anyone.get("/actuator/health/stories").expect(200);
        Path lost = Files.move(Service.STORY_KEYS, Service.DIRECTORY.resolve("lost"));
        try {
            assertThat(anyone.get("/actuator/health/stories").expect(503).text())
                    .contains("impactkaart.report.stories.key-directory is not there", "remedy")
                    .doesNotContain(Service.DIRECTORY.toString());
            assertThat(anyone.get("/actuator/health").expect(503).text()).doesNotContain("key-directory");
            anyone.get("/actuator/health/readiness").expect(200);
            for (String format : List.of("html", "json", "pdf")) {
                assertThat(latest(map, format, "nl").problem()).isEqualTo("503 stories-unavailable");
            }
            Recorder other = wheels(organisation, "Without stories");
            assertThat(service.report(other, editor).get("revision").asInt()).isEqualTo(1);
        } finally {
            Files.move(lost, Service.STORY_KEYS);
        }
        anyone.get("/actuator/health/stories").expect(200);
        assertThat(latest(map, "html", "nl").expect(200).text()).contains(TITLE);
        assertThat(key(story)).exists();
    }

    @Test
    void a_withdrawal_that_comes_while_the_keys_are_lost_waits_until_they_are_back() throws IOException {
        Recorder map = wheels(organisation, "Waiting");
        StoryTold story = told(map);
        int revision = service.report(map, editor).get("revision").asInt();
        Path lost = Files.move(Service.STORY_KEYS, Service.DIRECTORY.resolve("lost"));
        try {
            withdraw(map, story);
            await().until(() -> service.bean(StreamConsumer.class).state() == StreamConsumer.State.FAILING);
            assertThat(latest(map, "html", "nl").problem()).isEqualTo("503 stories-unavailable");
        } finally {
            Files.move(lost, Service.STORY_KEYS);
        }

        assertThat(service.report(map, editor).has("stories")).isFalse();
        assertGone(map, revision, editor);
        assertThat(key(story)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"3000000, true", "3000001, false"})
    void pictures_beyond_what_one_page_can_hold_are_told_in_words(int characters, boolean fits) {
        Recorder map = wheels(organisation, "Large");
        service.report(map, editor);
        send(map.append(List.of(
                STORYTELLER.tells(map, null, "First", TEXT, List.of(large("The garden", 5_000_000))),
                STORYTELLER.tells(map, null, "Second", TEXT, List.of(large(ALTERNATIVE, characters))))));

        JsonNode stories = service.report(map, editor).get("stories");
        assertThat(stories.at("/1/pictures/0").asString()).isEqualTo(ALTERNATIVE);
        String page = latest(map, "html", "nl").expect(200).text();
        assertThat(images(page)).isEqualTo(fits ? 2 : 1);
        assertThat(page.contains("<p class=\"about\">" + ALTERNATIVE + "</p>")).isEqualTo(!fits);
    }

    private static int images(String page) {
        return page.split("<img src=\"data:image/png;base64,AAAA", -1).length - 1;
    }

    private static Map<String, String> large(String alternativeText, int characters) {
        return Storyteller.picture("image/png", alternativeText, "A".repeat(characters));
    }

    private StoryTold told(Recorder map) {
        StoryTold story = STORYTELLER.tells(map, null, TITLE, TEXT, ALTERNATIVE);
        send(List.of(map.append(story)));
        assertThat(service.report(map, editor).at("/stories/0/title").asString())
                .isEqualTo(TITLE);
        return story;
    }

    private static void withdraw(Recorder map, StoryTold story) {
        STORYTELLER.withdraws(map, story.storyId());
        send(List.of(map.append(new StoryWithdrawn(story.storyId()))));
    }

    private void assertGone(Recorder map, int revision, String reader) {
        for (String format : List.of("html", "json", "pdf")) {
            Answer gone = service.get(path(map) + "/revisions/" + revision + "?format=" + format, reader);
            assertThat(gone.problem()).isEqualTo("410 story-withdrawn");
            assertThat(gone.json().get("detail").asString()).contains("Revision " + (revision + 1) + " is without it.");
        }
    }

    private Answer latest(Recorder map, String format, String language) {
        return service.get(path(map) + "?format=" + format + "&language=" + language, editor);
    }

    private static Path key(StoryTold story) {
        return Service.STORY_KEYS.resolve(story.storyId() + ".key");
    }

    private static Long prints() {
        Long prints = STORED.queryForObject("SELECT count(*) FROM print", Long.class);
        return prints == null ? 0 : prints;
    }

    private static List<Map<String, @Nullable Object>> hashes(Recorder map) {
        return STORED.queryForList(
                "SELECT revision, format, language, encode(sha256, 'hex') AS hash FROM report_document WHERE map_id = ?",
                map.mapId());
    }

    /** All bytes that the database holds of a map's reports. */
    private static List<String> stored(Recorder map) {
        return STORED.query(
                """
                SELECT bytes FROM report_document WHERE map_id = ? AND stories <> '{}'
                UNION ALL SELECT state FROM report WHERE map_id = ? UNION ALL SELECT input FROM report WHERE map_id = ?
                UNION ALL SELECT data FROM report_outbox WHERE map_id = ?""",
                (row, _) -> new String(row.getBytes(1), UTF_8),
                map.mapId(),
                map.mapId(),
                map.mapId(),
                map.mapId());
    }

    private static boolean tells(String bytes) {
        return bytes.contains(TITLE) || bytes.contains("Zonnebloempad") || bytes.contains("Wilhelmina");
    }
}
