package nl.impactkaart.query.currentmap;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads the current version of a map for whoever asks, in one way for every endpoint that shows it. */
public final class CurrentMapReader {

    /** What the parameter atLeast does, for the documents of the API. */
    public static final String AT_LEAST =
            "Wait until the map is visible at this sequence, for a few seconds at most: the"
                    + " ETag of one's own write, so that it is seen.";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CurrentMaps maps;
    private final Duration atLeastWait;

    CurrentMapReader(CurrentMaps maps, Duration atLeastWait) {
        this.maps = maps;
        this.atLeastWait = atLeastWait;
    }

    /**
     * A view of the map, with its sequence as ETag.
     *
     * @param atLeast sequence to wait for, for a few seconds at most; whatever there is when absent
     * @return null when the reader has this version already; the response says so
     * @throws ProblemException 404 {@code unknown-map}, 503 {@code not-yet-visible}
     */
    public <T> @Nullable T read(
            UUID id, Caller caller, @Nullable Long atLeast, ServletWebRequest request, Function<VisibleMap, T> view) {
        Visibility visibility = Visibility.of(caller);
        StoredMap stored = stored(id, visibility, atLeast);
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null) {
            throw new IllegalStateException("not a request of a servlet");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        // While events are held back, the same sequence may come with another state of the projection.
        if (stored.projection() == ProjectionState.LIVE && request.checkNotModified(etag(stored))) {
            return null;
        }
        response.setHeader(HttpHeaders.ETAG, etag(stored));
        return view.apply(new VisibleMap(
                id,
                stored.organisation(),
                stored.sequence(),
                stored.position(),
                stored.projection(),
                maps.map(id, stored),
                visibility.owns(stored.organisation())));
    }

    private StoredMap stored(UUID id, Visibility visibility, @Nullable Long atLeast) {
        if (atLeast == null) {
            return maps.find(id, visibility).orElseThrow(CurrentMapReader::unknown);
        }
        StoredMap stored = maps.findAtLeast(id, visibility, atLeast, System.nanoTime() + atLeastWait.toNanos())
                .orElseThrow(CurrentMapReader::unknown);
        if (stored.sequence() < atLeast) {
            throw notYetVisible(stored, atLeast);
        }
        return stored;
    }

    /** What a map that the caller may not read is answered with, and one that is not there. */
    public static ProblemException unknown() {
        return new ProblemException(
                404,
                "unknown-map",
                "Unknown impact map",
                "There is no impact map with this id that you may read. One that was started a moment ago may take a"
                        + " few seconds to appear.");
    }

    private static ProblemException notYetVisible(StoredMap stored, long atLeast) {
        return new ProblemException(
                        503,
                        "not-yet-visible",
                        "Not yet visible",
                        "The map is visible at sequence " + stored.sequence() + ", not yet at " + atLeast + "; its"
                                + " projection is " + stored.projection() + ". Ask again shortly.",
                        "atLeast")
                .with(HttpHeaders.ETAG, etag(stored))
                .retryAfter(RETRY_AFTER);
    }

    private static String etag(StoredMap stored) {
        return '"' + Long.toString(stored.sequence()) + '"';
    }
}
