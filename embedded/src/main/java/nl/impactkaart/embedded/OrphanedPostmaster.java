package nl.impactkaart.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL server that a killed JVM left running. The next start must neither join it, with whatever settings it
 * has, nor signal the process that happens to bear its number now.
 */
final class OrphanedPostmaster {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(60);
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private OrphanedPostmaster() {}

    /**
     * Stops the server of this data directory, if one runs, and waits until it is gone. Returns with nothing done when
     * none runs; a pid file that names a foreign process is removed, the process left alone.
     *
     * @throws IOException when the server does not stop within a minute
     */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        // Lines of postmaster.pid: process number, data directory, start in seconds since 1970, port, …
        List<String> lines = Files.readAllLines(pidFile);
        ProcessHandle process = lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,10}")
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (process == null || !process.isAlive()) {
            return; // the server removes the file of a dead one itself, after a look at its shared memory
        }
        if (!serves(process, data, lines)) {
            log.info("Process {} is not the PostgreSQL of {}; its pid file is stale", process.pid(), data);
            Files.delete(pidFile);
            return;
        }
        log.info("Stopping PostgreSQL process {}, left on {} by a killed Impactkaart", process.pid(), data);
        interrupt(process);
        awaitExit(process);
    }

    private static boolean serves(ProcessHandle process, Path data, List<String> pidFile) throws IOException {
        ProcessHandle.Info info = process.info();
        Path program = info.command().map(Path::of).map(Path::getFileName).orElse(Path.of("unknown"));
        if (!program.toString().equals("postgres") && !program.toString().equals("postgres.exe")) {
            return false;
        }
        if (info.arguments().isPresent()) {
            List<String> arguments = List.of(info.arguments().get());
            int option = arguments.indexOf("-D");
            return option >= 0
                    && option + 1 < arguments.size()
                    && Files.exists(Path.of(arguments.get(option + 1)))
                    && Files.isSameFile(Path.of(arguments.get(option + 1)), data);
        }
        // Where a process's arguments cannot be read, its start must be the one that the pid file tells.
        Instant written = Instant.ofEpochSecond(Long.parseLong(pidFile.get(2).strip()));
        return info.startInstant()
                .map(started -> Duration.between(started, written).abs().compareTo(CLOCK_TOLERANCE) < 0)
                .orElse(false);
    }

    /** Asks for a fast shutdown: sessions end, everything is written, no recovery is needed afterwards. */
    private static void interrupt(ProcessHandle postmaster) throws IOException {
        String pid = Long.toString(postmaster.pid());
        String program = postmaster.info().command().orElse("");
        List<String> command = program.endsWith(".exe")
                ? List.of(Path.of(program).resolveSibling("pg_ctl.exe").toString(), "kill", "INT", pid)
                : List.of("kill", "-INT", pid);
        new ProcessBuilder(command).inheritIO().start();
    }

    private static void awaitExit(ProcessHandle postmaster) throws IOException {
        try {
            postmaster.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("PostgreSQL process " + postmaster.pid() + " did not stop; stop it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL process " + postmaster.pid() + " stopped", e);
        }
    }
}
