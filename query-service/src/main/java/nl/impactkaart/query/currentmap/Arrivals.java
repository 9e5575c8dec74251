package nl.impactkaart.query.currentmap;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import nl.impactkaart.messaging.CommitListener;

/**
 * Wakes readers that wait for a map to reach a sequence.
 *
 * <p>A commit in this process wakes them at once. What another copy committed is found by looking in the table, every
 * {@value #LOOK_EVERY_MILLIS} ms and with one query for all who wait, so that many readers cost no more than one.
 */
final class Arrivals implements CommitListener {

    private static final long LOOK_EVERY_MILLIS = 25;

    private final Function<Set<UUID>, Map<UUID, Long>> sequencesInTable;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final ReentrantLock looking = new ReentrantLock();
    private long lastLookNanos = System.nanoTime();

    /** @param sequencesInTable the sequence of each of the given maps that the table holds */
    Arrivals(Function<Set<UUID>, Map<UUID, Long>> sequencesInTable) {
        this.sequencesInTable = sequencesInTable;
    }

    @Override
    public void onCommitted(Set<UUID> mapIds) {
        for (Waiter waiter : waiters) {
            if (mapIds.contains(waiter.mapId)) {
                waiter.news.release();
            }
        }
    }

    /** Starts to listen; what commits from now on is not missed. */
    Waiter expect(UUID mapId, long sequence) {
        Waiter waiter = new Waiter(mapId, sequence);
        waiters.add(waiter);
        return waiter;
    }

    private void lookForAll() {
        if (!looking.tryLock()) {
            return;
        }
        try {
            long now = System.nanoTime();
            if (now - lastLookNanos >= TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS)) {
                lastLookNanos = now;
                Set<UUID> awaited = waiters.stream().map(waiter -> waiter.mapId).collect(toSet());
                Map<UUID, Long> sequences = sequencesInTable.apply(awaited);
                waiters.forEach(waiter -> waiter.found(sequences.getOrDefault(waiter.mapId, -1L)));
            }
        } finally {
            looking.unlock();
        }
    }

    /** One reader's wait. */
    final class Waiter implements AutoCloseable {

        private final UUID mapId;
        private final long wanted;
        private final Semaphore news = new Semaphore(0);
        private long found = -1;

        private Waiter(UUID mapId, long wanted) {
            this.mapId = mapId;
            this.wanted = wanted;
        }

        private void found(long sequence) {
            if (sequence >= wanted && sequence > found) {
                found = sequence;
                news.release();
            }
        }

        /**
         * Waits until there is reason to read the map again.
         *
         * @param deadlineNanos on the clock of {@link System#nanoTime()}
         * @return false when the deadline passed first
         */
        boolean await(long deadlineNanos) throws InterruptedException {
            for (long left = deadlineNanos - System.nanoTime(); left > 0; left = deadlineNanos - System.nanoTime()) {
                long pause = Math.min(left, TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
                if (news.tryAcquire(pause, TimeUnit.NANOSECONDS)) {
                    return true;
                }
                lookForAll();
            }
            return false;
        }

        @Override
        public void close() {
            waiters.remove(this);
        }
    }
}
