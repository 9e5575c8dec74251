package nl.impactkaart.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many callers that each do the same again and again. */
public final class Load {

    private Load() {}

    /** One caller's work. */
    @FunctionalInterface
    public interface Work {
        void once(int caller) throws Exception;
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
}
