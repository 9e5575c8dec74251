package nl.impactkaart.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Work that is done again and again: by callers that never rest, or at a steady rate. */
public final class Load {

    private static final int STEADY_CALLERS = 32;

    private Load() {}

    /** One piece of work: it is told the number of its caller or, at a steady rate, its own. */
    @FunctionalInterface
    public interface Work {
        void once(int number) throws Exception;
    }

    /** Runs the work from so many threads for so long; returns how often a second it was done. */
    public static double perSecond(int threads, Duration time, Work work) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService callers = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Integer>> counts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int caller = thread;
                counts.add(callers.submit(() -> {
                    int done = 0;
                    while (!over.get()) {
                        work.once(caller);
                        done++;
                    }
                    return done;
                }));
            }
            Thread.sleep(time);
            over.set(true);
            long total = 0;
            for (Future<Integer> count : counts) {
                total += count.get();
            }
            return total / ((System.nanoTime() - start) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    /**
     * Does the work so often a second for so long, whether or not what came before is done.
     *
     * @return by piece of work, nanoseconds from the moment at which it was due until it was done
     */
    public static long[] steadily(int perSecond, Duration time, Work work) throws InterruptedException {
        long[] nanos = new long[Math.toIntExact(perSecond * time.toMillis() / 1_000)];
        long interval = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService callers = Executors.newFixedThreadPool(STEADY_CALLERS)) {
            Callable<Void> caller = () -> {
                for (int number = next.getAndIncrement(); number < nanos.length; number = next.getAndIncrement()) {
                    long due = start + number * interval;
                    awaitTime(due);
                    work.once(number);
                    nanos[number] = System.nanoTime() - due;
                }
                return null;
            };
            for (Future<Void> done : callers.invokeAll(Collections.nCopies(STEADY_CALLERS, caller))) {
                done.get();
            }
            return nanos;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    private static void awaitTime(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
