package nl.impactkaart.proof.verify;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes from an iterator on a thread of its own, so that the next are made ready while these are looked at. */
final class ReadAhead<T> implements Iterator<T>, AutoCloseable {

    /** Enough that handing over costs nothing, few enough to fit in any memory. */
    private static final int AHEAD = 200;

    private final Iterator<T> source;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("read-ahead").factory());
    private Iterator<T> ready = List.<T>of().iterator();
    private Future<List<T>> following;

    ReadAhead(Iterator<T> source) {
        this.source = source;
        this.following = thread.submit(this::take);
    }

    private List<T> take() {
        List<T> taken = new ArrayList<>(AHEAD);
        while (taken.size() < AHEAD && source.hasNext()) {
            taken.add(source.next());
        }
        return taken;
    }

    /** Throws what the source threw, as {@link #next} does. */
    @Override
    public boolean hasNext() {
        if (!ready.hasNext()) {
            List<T> taken = taken();
            ready = taken.iterator();
            if (!taken.isEmpty()) {
                following = thread.submit(this::take);
            }
        }
        return ready.hasNext();
    }

    private List<T> taken() {
        try {
            return following.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
