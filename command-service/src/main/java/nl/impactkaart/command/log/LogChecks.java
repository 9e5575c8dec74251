package nl.impactkaart.command.log;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.impactkaart.command.log.LogCheckView.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Checks the store against its tree: when the service starts, and whenever it is asked to; one check at a time. */
final class LogChecks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LogChecks.class);

    private final LogCheck check;
    private final LogTable table;
    private final LogHealth health;
    private final Clock clock;
    private final AtomicReference<LogCheckView> latest = new AtomicReference<>(LogCheckView.NONE);
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable Thread thread;

    LogChecks(LogCheck check, LogTable table, LogHealth health, Clock clock) {
        this.check = check;
        this.table = table;
        this.health = health;
        this.clock = clock;
    }

    /** The check that is under way, or the last one. */
    LogCheckView latest() {
        return latest.get();
    }

    /** Somebody asks for a check: starts one unless one is under way. Finding everything whole, it ends a broken log. */
    synchronized void ask() {
        asked.set(true);
        start();
    }

    /** Starts a check unless one is under way. */
    @Override
    public synchronized void start() {
        if (!isRunning()) {
            Instant startedAt = clock.instant();
            long total = table.checkpoint().map(LogTable.Signed::size).orElse(0L);
            latest.set(LogCheckView.started(startedAt, total));
            thread = Thread.ofVirtual().name("log-check").start(() -> run(startedAt, total));
        }
    }

    private void run(Instant startedAt, long total) {
        try {
            long whole = check.run(events -> latest.set(LogCheckView.underWay(startedAt, events, total)));
            if (asked.getAndSet(false)) {
                health.whole();
            }
            latest.set(LogCheckView.whole(startedAt, whole, clock.instant()));
            LOG.info("All {} events are those that were signed", whole);
        } catch (BrokenLogException e) {
            asked.set(false);
            String reason = String.valueOf(e.getMessage());
            latest.set(latest.get().ended(Status.BROKEN, clock.instant(), reason));
            health.broken(reason);
        } catch (RuntimeException e) {
            asked.set(false);
            latest.set(latest.get().ended(Status.INCOMPLETE, clock.instant(), null));
            LOG.warn("The log could not be checked", e);
        }
    }

    @Override
    public synchronized void stop() {
        Thread ending = thread;
        if (ending != null) {
            ending.interrupt();
            try {
                ending.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }
}
