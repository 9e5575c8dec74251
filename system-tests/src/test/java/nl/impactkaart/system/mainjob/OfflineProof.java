package nl.impactkaart.system.mainjob;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.impactkaart.proof.note.SigningKey;
import nl.impactkaart.system.installation.JavaProcess;
import nl.impactkaart.system.installation.WheelsToMeals;
import nl.impactkaart.testing.Answer;
import nl.impactkaart.testing.Client;
import tools.jackson.databind.JsonNode;

/** An auditor keeps a checkpoint, later takes a map's bundle and its report along, and verifies both without us. */
final class OfflineProof {

    private static final Path VERIFIER = Path.of("..", "proof", "target", "proof-0.1.0-SNAPSHOT-verify.jar");

    private final Client anyone;
    private final Client editor;
    private final Client auditor;
    private final Path directory;

    OfflineProof(Client anyone, Client editor, Client auditor, Path directory) {
        this.anyone = anyone;
        this.editor = editor;
        this.auditor = auditor;
        this.directory = directory;
    }

    void run() throws IOException {
        WheelsToMeals map = WheelsToMeals.enteredBy(editor);
        String checkpoint = anyone.get("/log/checkpoint").expect(200).text();
        String keys = anyone.get("/log/vkey").expect(200).text();
        long sequence = editor.put(
                        map.path() + "/description", "{\"aim\": \"to be believed\", \"reason\": \"an audit\"}")
                .expect(200)
                .sequence();
        String page = report(map, sequence, "html");
        String figures = report(map, sequence, "json");
        String bundle = bundleWithReports(map, sequence, size(checkpoint));

        Path kept = write("kept.checkpoint", checkpoint);
        Path key = write("log.vkey", keys);
        Path html = write("report.html", page);
        JavaProcess verified = verify(
                write("map.bundle.json", bundle),
                key,
                "--checkpoint",
                kept,
                "--report",
                html,
                "--report",
                write("report.json", figures));
        assertThat(verified.awaitExit()).as(verified.output()).isZero();
        assertThat(verified.output())
                .contains("report.html is, byte for byte, the report on event " + sequence)
                .contains("report.json is, byte for byte, the report on event " + sequence)
                .contains("replaying the events gives the same figures")
                .contains("of your earlier checkpoint, unchanged")
                .contains("ends with event " + sequence)
                .doesNotContain("FAILS", "not shown");

        anyChangeIsSeen(bundle, page, key);
    }

    private void anyChangeIsSeen(String bundle, String page, Path key) throws IOException {
        String stranger = SigningKey.generate("localhost/impactkaart", new SecureRandom())
                .verifierKey()
                .toString();
        JavaProcess ofStranger = verify(write("map.bundle.json", bundle), write("stranger.vkey", stranger));
        JavaProcess otherReport = verify(
                write("map.bundle.json", bundle), key, "--report", write("other.html", page.replaceFirst("e", "f")));
        JavaProcess otherFigure = verify(
                write(
                        "figure.bundle.json",
                        bundle.replaceFirst("\"presentValueOfCosts\":\"4", "\"presentValueOfCosts\":\"5")),
                key);
        char[] flipped = bundle.toCharArray();
        int inLeaf = bundle.indexOf("\"leaf\":\"") + 300;
        flipped[inLeaf] = flipped[inLeaf] == 'A' ? 'B' : 'A';
        JavaProcess otherByte = verify(write("byte.bundle.json", new String(flipped)), key);
        JavaProcess truncated = verify(write("short.bundle.json", bundle.substring(0, bundle.length() - 1)), key);

        assertThat(ofStranger.awaitExit()).isEqualTo(1);
        assertThat(ofStranger.output()).contains("not signed with any key that you trust");
        assertThat(otherReport.awaitExit()).isEqualTo(1);
        assertThat(otherReport.output()).contains("other.html is none of the reports");
        assertThat(otherFigure.awaitExit()).isEqualTo(1);
        assertThat(otherFigure.output()).contains("printed 52375.00 as present value of costs");
        assertThat(otherByte.awaitExit()).isIn(1, 2);
        assertThat(truncated.awaitExit()).isEqualTo(2);
        assertThat(truncated.output()).contains("short.bundle.json cannot be read");
    }

    private String report(WheelsToMeals map, long sequence, String format) {
        return await("the report of " + sequence)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> auditor.get(map.path() + "/report?language=nl&format=" + format + "&atLeast=" + sequence),
                        answer -> answer.status() == 200)
                .text();
    }

    /** The bundle, once the report service has told of the report on that event. */
    private String bundleWithReports(WheelsToMeals map, long sequence, String from) {
        return await("the bundle with the report of " + sequence)
                .atMost(Duration.ofMinutes(1))
                .until(
                        () -> auditor.get(map.path() + "/bundle?from=" + from).expect(200),
                        bundle -> tells(bundle, sequence))
                .text();
    }

    private static boolean tells(Answer bundle, long sequence) {
        JsonNode reports = bundle.json().path("reports");
        return reports.valueStream()
                .anyMatch(report -> report.path("mapSequence").asLong() == sequence);
    }

    private static String size(String checkpoint) {
        return checkpoint.lines().skip(1).findFirst().orElseThrow();
    }

    private static JavaProcess verify(Path bundle, Path key, Object... more) {
        List<String> arguments = new ArrayList<>(
                List.of("-jar", VERIFIER.toString(), "verify", bundle.toString(), "--key", key.toString()));
        Arrays.stream(more).map(Object::toString).forEach(arguments::add);
        return JavaProcess.start("verify", arguments, Map.of());
    }

    private Path write(String name, String content) throws IOException {
        return Files.write(directory.resolve(name), content.getBytes(UTF_8));
    }
}
