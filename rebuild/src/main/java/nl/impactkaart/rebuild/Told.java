package nl.impactkaart.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import nl.impactkaart.messaging.Replay;
import nl.impactkaart.rebuild.RebuildView.Found;
import nl.impactkaart.rebuild.RebuildView.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What one rebuild tells about itself while it goes on. One thread's. */
final class Told {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final RebuildLock lock;
    private final Consumer<RebuildView> listener;
    private final Instant startedAt = Instant.now();
    private RebuildView latest = RebuildView.starting();

    /** Whoever asks is told from now on. */
    Told(RebuildLock lock, Consumer<RebuildView> listener) {
        this.lock = lock;
        this.listener = listener;
        try {
            tell(latest);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    void reading(Replay replay) {
        long read = replay.read();
        long total = Math.max(replay.total(), read);
        double seconds =
                Math.max(0.001, Duration.between(startedAt, Instant.now()).toMillis() / 1000.0);
        double perSecond = read / seconds;
        Long secondsLeft = read == 0 || latest.status() != Status.READING
                ? null
                : Long.valueOf(Math.round((total - read) / perSecond));
        tell(new RebuildView(
                latest.status(),
                startedAt,
                null,
                read,
                total,
                Math.round(perSecond),
                secondsLeft,
                latest.found(),
                null));
    }

    void comparing() {
        tell(latest.withStatus(Status.COMPARING));
    }

    void swapping(Found found) {
        tell(latest.withStatus(Status.SWAPPING).withFound(found));
    }

    /** What is to be told when it has succeeded. */
    RebuildView success() {
        return latest.ended(Status.DONE, Instant.now(), null);
    }

    /** The swap has told whoever asks. */
    void done(RebuildView success) {
        latest = success;
        listener.accept(success);
    }

    boolean isDone() {
        return latest.status() == Status.DONE;
    }

    /** Whoever asks is told, if the database can still be reached. */
    void failed(String reason) {
        latest = latest.ended(Status.FAILED, Instant.now(), reason);
        listener.accept(latest);
        try {
            lock.tell(latest);
        } catch (DataAccessException e) {
            LOG.debug("The database cannot be told either; it shows an interrupted rebuild", e);
        }
    }

    private void tell(RebuildView view) {
        latest = view;
        lock.tell(view);
        listener.accept(view);
    }

    RebuildView latest() {
        return latest;
    }
}
