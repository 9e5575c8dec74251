package nl.impactkaart.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that works until it is told to stop, and can be started again. */
public final class Worker {

    private static final Duration STOP_WAIT = Duration.ofSeconds(20);

    private final String name;
    private final Runnable work;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;

    /** @param work returns soon after {@link #running} turned false */
    public Worker(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    public synchronized void start() {
        if (!running()) {
            stopping = new CountDownLatch(1);
            thread = Thread.ofPlatform().name(name).start(work);
        }
    }

    /** Returns when the work has ended; interrupts it when it does not end by itself. */
    public void stop() {
        stop(STOP_WAIT);
    }

    /** The same, with another patience. */
    synchronized void stop(Duration patience) {
        stopping.countDown();
        Thread ending = thread;
        try {
            if (ending != null && !ending.join(patience)) {
                ending.interrupt();
                ending.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    public boolean running() {
        return stopping.getCount() > 0;
    }

    /** Waits, or less when told to stop. */
    public void pause(Duration duration) {
        try {
            stopping.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
