package nl.impactkaart.proof.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.impactkaart.proof.bundle.LogForTests;
import nl.impactkaart.proof.note.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    private static final LogForTests LOG = LogForTests.create();
    private static final byte[] BUNDLE = LogForTests.written(LOG.bundle());

    @TempDir
    private Path directory;

    private String bundle = "";
    private String key = "";
    private String earlier = "";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void files() throws IOException {
        bundle = write("map.bundle", BUNDLE);
        key = write("log.vkey", LOG.trusted().text().getBytes(UTF_8));
        earlier = write("checkpoint", LOG.checkpoint(4).bytes());
    }

    @Test
    void a_whole_bundle_exits_with_0() {
        assertThat(run("verify", bundle, "--key", key, "--checkpoint", earlier)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("holds        proven     All 5 events are in the log")
                .contains("holds        attested   The history ends with event 4")
                .contains("begins with all 4 events of your earlier checkpoint")
                .contains("not shown    attested")
                .endsWith("Everything that is shown holds." + System.lineSeparator());
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void the_findings_are_told_in_dutch() {
        assertThat(run("verify", "--language", "nl", bundle, "--key", key)).isZero();
        assertThat(out.toString(UTF_8)).contains("klopt").contains("bewezen").contains("Alles wat getoond is klopt.");
    }

    @Test
    void a_wrong_key_exits_with_1() throws IOException {
        SigningKey other = SigningKey.generate(LogForTests.ORIGIN, new SecureRandom());
        String wrong = write("wrong.vkey", other.verifierKey().toString().getBytes(UTF_8));

        assertThat(run("verify", bundle, "--key", wrong)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("FAILS").contains("not signed with any key that you trust");
    }

    @Test
    void an_unknown_report_exits_with_1() throws IOException {
        String report = write("report\u001b.pdf", new byte[] {1});

        assertThat(run("verify", bundle, "--key", key, "--report", report)).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("report?.pdf is none").doesNotContain("\u001b");
    }

    @Test
    void files_that_cannot_be_read_exit_with_2() throws IOException {
        String broken = write("broken", "{".getBytes(UTF_8));
        String absent = directory.resolve("absent").toString();

        assertThat(run("verify", broken, "--key", key)).isEqualTo(2);
        assertThat(run("verify", absent, "--key", key)).isEqualTo(2);
        assertThat(run("verify", directory.toString(), "--key", key)).isEqualTo(2);
        assertThat(run("verify", bundle, "--key", broken)).isEqualTo(2);
        assertThat(run("verify", bundle, "--key", key, "--checkpoint", broken)).isEqualTo(2);
        assertThat(run("verify", bundle, "--key", key, "--report", absent)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("absent cannot be read: there is no such file");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void bad_usage_exits_with_2_and_tells_the_usage() {
        List<String[]> wrong = List.of(
                new String[] {},
                new String[] {"check", bundle},
                new String[] {"verify"},
                new String[] {"verify", bundle},
                new String[] {"verify", bundle, bundle, "--key", key},
                new String[] {"verify", bundle, "--key"},
                new String[] {"verify", bundle, "--key", key, "--key", key},
                new String[] {"verify", bundle, "--key", key, "--language", "fr"},
                new String[] {"verify", bundle, "--key", key, "--loud"});
        for (String[] arguments : wrong) {
            err.reset();
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(err.toString(UTF_8)).contains("usage: verify BUNDLE");
        }
    }

    @Test
    void a_process_ends_with_the_code() throws Exception {
        assertThat(process("verify", bundle, "--key", key)).isZero();
        assertThat(process("verify", bundle)).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Verify.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static int process(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                        .toString(),
                "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")),
                Verify.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(directory.resolve(name), content).toString();
    }
}
