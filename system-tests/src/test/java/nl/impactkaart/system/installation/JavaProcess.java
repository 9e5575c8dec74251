package nl.impactkaart.system.installation;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One program in a process of its own, with its output in {@code target/processes}. */
public final class JavaProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Process process;
    private final Path output;

    private JavaProcess(String name, Process process, Path output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Starts {@code java} with these arguments; the environment is added to that of the tests. */
    public static JavaProcess start(String name, List<String> arguments, Map<String, String> environment) {
        try {
            Path output = Files.createDirectories(Path.of("target", "processes"))
                    .resolve(name + "-" + System.nanoTime() + ".log");
            List<String> command = new ArrayList<>(List.of(JAVA.toString()));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(new File("/dev/null"));
            builder.environment().putAll(environment);
            return new JavaProcess(name, builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the health endpoint below this address says that the program is up. */
    public JavaProcess awaitUp(String address) {
        await(name + " up at " + address)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !process.isAlive() || isUp(address));
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended early:\n" + output());
        }
        return this;
    }

    private static boolean isUp(String address) throws Exception {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the program printed so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does: without a chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        await(name + " killed").until(() -> !process.isAlive());
    }

    /** Asks it to stop, as SIGTERM does, and returns its exit code. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Waits until it ends by itself, and returns its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not stop:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }
}
