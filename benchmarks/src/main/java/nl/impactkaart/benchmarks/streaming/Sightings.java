package nl.impactkaart.benchmarks.streaming;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.impactkaart.messaging.Append;
import org.jspecify.annotations.Nullable;

/** When each change became visible. */
final class Sightings {

    private final Map<Change, Long> nanos = new ConcurrentHashMap<>();

    void committed(List<Append> appends) {
        long now = System.nanoTime();
        for (Append append : appends) {
            append.events().forEach(event -> nanos.put(new Change(append.streamId(), event.sequence()), now));
        }
    }

    /** When it was, by {@link System#nanoTime}; null while it is not visible. */
    @Nullable
    Long of(Change change) {
        return nanos.get(change);
    }
}
