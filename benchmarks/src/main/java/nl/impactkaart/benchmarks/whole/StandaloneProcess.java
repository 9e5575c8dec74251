package nl.impactkaart.benchmarks.whole;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.impactkaart.embedded.FreePort;

/** The program in a process of its own, started as the README says. */
final class StandaloneProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = Path.of("..", "standalone", "target", "impactkaart.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI origin;
    private final Path data;
    private final double readySeconds;

    /** Starts it and returns when it is ready. */
    StandaloneProcess(Path data) throws IOException, InterruptedException, TimeoutException {
        this(data, Map.of());
    }

    /** The same, with environment variables. */
    StandaloneProcess(Path data, Map<String, String> settings)
            throws IOException, InterruptedException, TimeoutException {
        int port = FreePort.find();
        this.data = data;
        this.origin = URI.create("http://localhost:" + port);
        ProcessBuilder program = new ProcessBuilder(
                        JAVA.toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .redirectInput(new File("/dev/null"));
        program.environment().put("IMPACTKAART_DATA_DIR", data.toAbsolutePath().toString());
        program.environment().put("SERVER_PORT", Integer.toString(port));
        program.environment().putAll(settings);
        long start = System.nanoTime();
        this.process = program.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            awaitUp(start);
        } catch (IOException | InterruptedException | TimeoutException e) {
            close();
            throw e;
        }
        this.readySeconds = (System.nanoTime() - start) / 1e9;
    }

    private void awaitUp(long start) throws IOException, InterruptedException, TimeoutException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isUp(http)) {
                if (!process.isAlive()) {
                    throw new IOException("standalone ended; its output is beside " + data);
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new TimeoutException("standalone is not ready; its output is beside " + data);
                }
                Thread.sleep(50);
            }
        }
    }

    private boolean isUp(HttpClient http) throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(origin.resolve("/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI origin() {
        return origin;
    }

    Path credentials() {
        return data.resolve("credentials.json");
    }

    /** From the start of the process to the first healthy answer. */
    double readySeconds() {
        return readySeconds;
    }

    /** Memory of the JVM that is in use now; PostgreSQL has processes of its own. Linux only. */
    double residentMiB() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
