package nl.impactkaart.command.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of this process: appends that arrive while a transaction is under way are written together in the
 * next one. A failure is brought home to the append that caused it; the others are stored.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    /** Appends in one transaction: enough to share a commit among all callers, few enough to stay quick. */
    private static final int LARGEST_GROUP = 256;

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long LOOK_MILLIS = 100;
    private static final long CLOSE_MILLIS = 3_000;

    private final AppendSession session;
    private final Runnable afterCommit;
    private final BlockingQueue<Append> queue;
    private final Thread writer;
    private volatile boolean closing;

    /**
     * @param queueCapacity how many appends may wait
     * @param afterCommit is called when something was stored; must be quick
     */
    GroupCommit(DataSource dataSource, int queueCapacity, Runnable afterCommit) {
        this.session = new AppendSession(dataSource);
        this.afterCommit = afterCommit;
        this.queue = new ArrayBlockingQueue<>(queueCapacity);
        this.writer = Thread.ofPlatform().name("event-store").daemon().start(this::run);
    }

    /**
     * Stores the append and returns when it is on disk.
     *
     * @throws StoreBusyException when the queue is full or the store is closing; nothing was stored
     * @throws ConcurrencyException when another event stands at that sequence of the map
     * @throws KeyTakenException when another append came with the same idempotency key
     * @throws UnknownOutcomeException when the store was closed before the outcome was known
     */
    void store(Append append) {
        if (closing || !queue.offer(append)) {
            throw new StoreBusyException(closing ? "the event store is stopping" : "too many commands at once");
        }
        if (closing && queue.remove(append)) {
            // The writer may have taken its last look already.
            throw new StoreBusyException("the event store is stopping");
        }
        try {
            append.outcome().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void run() {
        List<Append> group = new ArrayList<>(LARGEST_GROUP);
        try (session) {
            while (!closing || !queue.isEmpty()) {
                Append first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    write(group);
                    group.clear();
                }
            }
        } catch (InterruptedException e) {
            closing = true;
            queue.drainTo(group);
            group.forEach(append -> append.failed(new UnknownOutcomeException(e)));
        }
    }

    /** Writes the group in one transaction; while its outcome is unknown, the same events again. */
    private void write(List<Append> group) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        for (SQLException doubt = attempt(group); doubt != null; doubt = attempt(group)) {
            session.close();
            if (closing) {
                UnknownOutcomeException unknown = new UnknownOutcomeException(doubt);
                group.forEach(append -> append.failed(unknown));
                return;
            }
            if (pause == FIRST_PAUSE_MILLIS) {
                LOG.warn(
                        "Outcome of {} appends unknown; the same events are appended until it is", group.size(), doubt);
            }
            Thread.sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Writes the group, or the parts of it that can be. Returns why its outcome is unknown, or null when it is known. */
    private @Nullable SQLException attempt(List<Append> group) throws InterruptedException {
        try {
            session.append(group);
            stored(group);
            return null;
        } catch (SQLException e) {
            Failure failure = Failure.of(e);
            if (failure == Failure.UNKNOWN) {
                return e;
            }
            if (group.size() == 1) {
                return conclude(group.getFirst(), failure, e);
            }
            divide(group);
            return null;
        } catch (RuntimeException | Error e) {
            LOG.error("The event store could not write {} appends", group.size(), e);
            RuntimeException reason = new IllegalStateException("the event store failed", e);
            group.forEach(append -> append.failed(reason));
            return null;
        }
    }

    /** The refused transaction left nothing behind: its halves go by themselves, down to the append that is guilty. */
    private void divide(List<Append> group) throws InterruptedException {
        int middle = group.size() / 2;
        write(group.subList(0, middle));
        write(group.subList(middle, group.size()));
    }

    private @Nullable SQLException conclude(Append append, Failure failure, SQLException cause) {
        switch (failure) {
            case SEQUENCE_TAKEN, KEY_TAKEN, EVENT_STORED -> {
                try {
                    // A duplicate proves that the transaction which stored it has ended, so what is read now is the
                    // truth: when the events are our own, an attempt of unknown outcome had stored them.
                    if (session.holds(append)) {
                        stored(List.of(append));
                        return null;
                    }
                } catch (SQLException e) {
                    return e;
                }
                append.failed(
                        failure == Failure.KEY_TAKEN
                                ? new KeyTakenException()
                                : new ConcurrencyException("another change came first", cause));
            }
            case REFUSED, UNKNOWN ->
                append.failed(new IllegalStateException("the event store refused an append", cause));
        }
        return null;
    }

    private void stored(List<Append> group) {
        group.forEach(Append::stored);
        try {
            afterCommit.run();
        } catch (RuntimeException e) {
            LOG.warn("Stored {} appends, but could not tell of it", group.size(), e);
        }
    }

    /** Takes no more, writes what is queued, and stops. What PostgreSQL does not answer for by then stays unknown. */
    @Override
    public void close() {
        closing = true;
        try {
            if (!writer.join(Duration.ofMillis(CLOSE_MILLIS))) {
                session.abort();
                writer.join(CLOSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
