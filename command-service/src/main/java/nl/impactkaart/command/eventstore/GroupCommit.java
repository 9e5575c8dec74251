package nl.impactkaart.command.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
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

    private final EventTable table;
    private final Runnable afterCommit;
    private final BlockingQueue<Append> queue;
    private final Thread writer;
    private volatile boolean closing;

    GroupCommit(EventTable table, int queueCapacity, Runnable afterCommit) {
        this.table = table;
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
        while (!closing || !queue.isEmpty()) {
            try {
                Append first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, LARGEST_GROUP - 1);
                    write(group);
                }
            } catch (InterruptedException e) {
                closing = true;
                group.forEach(append -> append.failed(new UnknownOutcomeException(e)));
            } catch (RuntimeException | Error e) {
                LOG.error("The event store could not write {} appends", group.size(), e);
                RuntimeException reason = new IllegalStateException("the event store failed", e);
                group.forEach(append -> append.failed(reason));
            }
            group.clear();
        }
    }

    /** Writes the group in one transaction; while its outcome is unknown, the same events again. */
    private void write(List<Append> group) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try {
                table.append(group);
                group.forEach(Append::stored);
                afterCommit.run();
                return;
            } catch (SQLException e) {
                Failure failure = Failure.of(e);
                if (failure != Failure.UNKNOWN) {
                    divide(group, failure, e);
                    return;
                }
                if (closing) {
                    group.forEach(append -> append.failed(new UnknownOutcomeException(e)));
                    return;
                }
                LOG.warn("Outcome of {} appends unknown, appending the same events again", group.size(), e);
                Thread.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** The refused transaction left nothing behind: its halves go by themselves, down to the append that is guilty. */
    private void divide(List<Append> group, Failure failure, SQLException cause) throws InterruptedException {
        if (group.size() == 1) {
            conclude(group.getFirst(), failure, cause);
            return;
        }
        int middle = group.size() / 2;
        write(group.subList(0, middle));
        write(group.subList(middle, group.size()));
    }

    private void conclude(Append append, Failure failure, SQLException cause) {
        // A duplicate proves that the other transaction has ended, so what is read now is the truth: when the events
        // are our own, an earlier attempt of unknown outcome had stored them.
        if (failure != Failure.REFUSED && isStored(append)) {
            append.stored();
            afterCommit.run();
            return;
        }
        append.failed(
                switch (failure) {
                    case SEQUENCE_TAKEN, EVENT_STORED -> new ConcurrencyException("another change came first", cause);
                    case KEY_TAKEN -> new KeyTakenException();
                    case REFUSED, UNKNOWN -> new IllegalStateException("the event store refused an append", cause);
                });
    }

    private boolean isStored(Append append) {
        try {
            return table.holds(append);
        } catch (SQLException e) {
            throw new IllegalStateException("the event store cannot be read", e);
        }
    }

    /** Takes no more, writes what is queued, and stops. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
