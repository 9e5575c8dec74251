package nl.impactkaart.rebuild;

import org.jspecify.annotations.Nullable;

/** Rebuilds in the background; ends the one that is under way when the service stops. */
final class Rebuilds implements AutoCloseable {

    private final Rebuild rebuild;
    private volatile boolean closed;
    private @Nullable Thread thread;

    Rebuilds(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** @throws AlreadyRebuildingException when a rebuild is under way, here or elsewhere */
    synchronized RebuildView start() {
        RebuildLock lock = rebuild.lock();
        Told told = new Told(lock, _ -> {});
        RebuildView starting = told.latest();
        thread = Thread.ofPlatform().name("rebuild").start(() -> {
            try (lock) {
                rebuild.run(lock, told, () -> !closed);
            }
        });
        return starting;
    }

    RebuildView latest() {
        return rebuild.latest();
    }

    @Override
    public synchronized void close() {
        closed = true;
        Thread ending = thread;
        try {
            if (ending != null) {
                ending.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
