package nl.impactkaart.command.log;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.impactkaart.command.log.LogGrowth.Step;
import nl.impactkaart.messaging.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the store and signs what it holds, off the path of commands: within a second of an append, and not more often
 * than a few times a second, since a signature takes longer than many events.
 */
public final class LogWriter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration POLL = Duration.ofMillis(700);

    private final LogGrowth growth;
    private final LogHealth health;
    private final Semaphore signal = new Semaphore(0);
    private final Worker worker = new Worker("log-writer", this::run);

    LogWriter(LogGrowth growth, LogHealth health) {
        this.growth = growth;
        this.health = health;
    }

    /** Tells that something was stored. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    private void run() {
        try {
            while (worker.running()) {
                if (step() != Step.MORE) {
                    worker.pause(PACE);
                    if (signal.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                        signal.drainPermits();
                    }
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Step step() {
        try {
            health.look();
            Step step = growth.step();
            health.grows();
            return step;
        } catch (BrokenLogException e) {
            health.broken(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (health.stands(e)) {
                LOG.warn("The log stands still and tries again", e);
            }
        }
        return Step.OTHERS;
    }

    @Override
    public void start() {
        worker.start();
    }

    @Override
    public void stop() {
        signal.release();
        worker.stop();
    }

    @Override
    public boolean isRunning() {
        return worker.running();
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return 0;
    }
}
