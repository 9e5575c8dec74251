package nl.impactkaart.system.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.impactkaart.embedded.FreePort;
import nl.impactkaart.system.installation.StandaloneProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells a newcomer to type, typed. */
class ReadmeIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```(bash|text)\\n(.*?)```", Pattern.DOTALL);

    @Test
    void the_walk_gives_what_it_says(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(installed("curl") && installed("jq"), "install curl and jq to have the README's commands run");
        String walk = section(Files.readString(ROOT.resolve("README.md")), "## Walk through it");
        try (StandaloneProcess standalone = StandaloneProcess.start(directory, FreePort.find())) {
            String commands = String.join("", blocks(walk, "bash"))
                    .replace("http://localhost:8080", standalone.origin())
                    .replace("impactkaart-data", directory.toString())
                    .replace("rapport.html", directory.resolve("rapport.html").toString())
                    .replace("rapport.pdf", directory.resolve("rapport.pdf").toString());

            String printed = run(commands, directory);

            for (String expected : blocks(walk, "text")) {
                assertThat(printed).contains(expected);
            }
            assertThat(directory.resolve("rapport.html")).content().contains("lang=\"nl\"", "Wheels-to-Meals");
            assertThat(directory.resolve("rapport.pdf"))
                    .content(StandardCharsets.ISO_8859_1)
                    .startsWith("%PDF-");
        }
    }

    private static String section(String text, String heading) {
        int begin = text.indexOf(heading);
        return text.substring(begin, text.indexOf("\n## ", begin));
    }

    private static List<String> blocks(String text, String language) {
        List<String> found = BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    /** All that the commands print; they run in the root of the project, with the JDK of this test. */
    private static String run(String commands, Path directory) throws IOException, InterruptedException {
        Path output = directory.resolve("walk.log");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        shell.environment().put("IMPACTKAART_DATA_DIR", directory.toString());
        shell.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        Process process = shell.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String printed = Files.readString(output);
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static boolean installed(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "command -v " + program).start().waitFor() == 0;
    }
}
