package nl.impactkaart.system.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.system.installation.StandaloneProcess;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story from telling to withdrawal, through the front door; nobody has set up anything. */
class StoriesIT {

    private static final String TITLE = "Kiezelsteen";

    @Test
    void a_story_is_in_the_report_until_it_is_withdrawn_and_nowhere_in_the_clear(@TempDir Path directory)
            throws IOException {
        try (StandaloneProcess standalone = StandaloneProcess.start(directory, FreePort.find())) {
            Client editor = standalone.as("editor");
            String map = await().until(
                            () -> editor.get("/api/v1/impact-maps")
                                    .expect(200)
                                    .json()
                                    .path("items"),
                            items -> !items.isEmpty())
                    .get(0)
                    .path("id")
                    .asString();
            String path = "/api/v1/impact-maps/" + map;
            Answer told = editor.post(path + "/stories", """
                            {"title": "Kiezelsteen", "text": "Every Tuesday we cook.", "consent": "Signed",
                                "consentedOn": "2026-03-14"}""").expect(201);

            Answer page = reported(editor, path, told.sequence());
            assertThat(page.text()).contains(TITLE, "Every Tuesday we cook.");
            int revision = revision(editor, path);
            assertThat(filesWith(directory, TITLE)).isEmpty();

            Answer withdrawn =
                    editor.send("DELETE", path + "/stories/" + told.id(), "").expect(200);

            assertThat(reported(editor, path, withdrawn.sequence()).text()).doesNotContain(TITLE);
            assertGone(editor, path, revision);
            assertThat(filesWith(directory.resolve("report-keys"), "impactkaart-story-key"))
                    .isEmpty();

            Client operator = standalone.as("administrator");
            operator.post("/api/v1/report/rebuild").expect(202);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> operator.get("/api/v1/report/rebuild")
                            .json()
                            .path("status")
                            .asString()
                            .equals("DONE"));
            assertGone(editor, path, revision);
            assertThat(editor.get(path + "/report?format=html&language=nl")
                            .expect(200)
                            .text())
                    .doesNotContain(TITLE);
        }
    }

    private static Answer reported(Client reader, String path, long sequence) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> reader.get(path + "/report?format=html&language=nl&atLeast=" + sequence),
                        answer -> answer.status() == 200);
    }

    private static int revision(Client reader, String path) {
        return reader.get(path + "/report?format=json")
                .expect(200)
                .json()
                .path("revision")
                .asInt();
    }

    private static void assertGone(Client reader, String path, int revision) {
        assertThat(reader.get(path + "/report/revisions/" + revision + "?format=html&language=nl")
                        .problem())
                .isEqualTo("410 story-withdrawn");
    }

    private static List<Path> filesWith(Path directory, String text) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException e) {
            // It was there a moment ago.
            return false;
        }
    }
}
