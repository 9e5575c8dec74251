package nl.impactkaart.query.currentmap;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.query.access.Visibility;
import nl.impactkaart.query.history.Version;
import nl.impactkaart.query.history.VersionReference;
import nl.impactkaart.query.history.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Reads a map for whoever asks, in one way for every endpoint that shows it. */
public final class CurrentMapReader {

    /** What the parameter atLeast does, for the documents of the API. */
    public static final String AT_LEAST =
            "Wait until the map is visible at this sequence, for a few seconds at most: the"
                    + " ETag of one's own write, so that it is seen.";

    /** What the parameter version does, for the documents of the API. */
    public static final String VERSION =
            "Another version of the map, for its own organisation: " + VersionReference.SYNTAX;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CurrentMaps maps;
    private final Versions versions;
    private final Duration atLeastWait;

    CurrentMapReader(CurrentMaps maps, Versions versions, Duration atLeastWait) {
        this.maps = maps;
        this.versions = versions;
        this.atLeastWait = atLeastWait;
    }

    /**
     * A view of the current map, with its sequence as ETag.
     *
     * @param atLeast sequence to wait for, for a few seconds at most; whatever there is when absent
     * @return null when the reader has this version already; the response says so
     * @throws ProblemException 404 {@code unknown-map}, 503 {@code not-yet-visible}
     */
    public <T> @Nullable T read(
            UUID id, Caller caller, @Nullable Long atLeast, ServletWebRequest request, Function<VisibleMap, T> view) {
        return read(id, caller, atLeast, null, request, view);
    }

    /**
     * A view of any version of the map. Versions other than the current one are for the map's own organisation.
     *
     * @param version as {@link VersionReference} has it; the current one when absent
     * @throws ProblemException 404 {@code unknown-map}, 503 {@code not-yet-visible}, and as {@link Versions#find}
     */
    public <T> @Nullable T read(
            UUID id,
            Caller caller,
            @Nullable Long atLeast,
            @Nullable String version,
            ServletWebRequest request,
            Function<VisibleMap, T> view) {
        Visibility visibility = Visibility.of(caller);
        VersionReference reference = version == null ? null : VersionReference.parse(version, "version");
        StoredMap stored = stored(id, visibility, atLeast);
        boolean own = visibility.owns(stored.organisation());
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response == null) {
            throw new IllegalStateException("not a request of a servlet");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (reference == null) {
            return isKnown(stored, stored.sequence(), request, response) ? null : view.apply(visible(id, stored, own));
        }
        if (!own) {
            throw unknown();
        }
        VisibleMap asked = version(visible(id, stored, true), reference, "version");
        return isKnown(stored, asked.sequence(), request, response) ? null : view.apply(asked);
    }

    /**
     * Another version of a map of the reader's own organisation.
     *
     * @param parameter that held the reference
     * @throws ProblemException as {@link Versions#find}
     */
    public VisibleMap version(VisibleMap current, VersionReference reference, String parameter) {
        Version found = versions.find(
                current.id(),
                new Version(
                        current.sequence(), current.position(), current.map().lastRecordedAt(), current.map()),
                reference,
                parameter);
        return new VisibleMap(
                current.id(),
                current.organisation(),
                found.sequence(),
                found.position(),
                current.projection(),
                found.map(),
                current.own());
    }

    private VisibleMap visible(UUID id, StoredMap stored, boolean own) {
        return new VisibleMap(
                id,
                stored.organisation(),
                stored.sequence(),
                stored.position(),
                stored.projection(),
                maps.map(id, stored),
                own);
    }

    /** While events are held back, the same sequence may come with another state of the projection. */
    private static boolean isKnown(
            StoredMap stored, long sequence, ServletWebRequest request, HttpServletResponse response) {
        if (stored.projection() == ProjectionState.LIVE && request.checkNotModified(etag(sequence))) {
            return true;
        }
        response.setHeader(HttpHeaders.ETAG, etag(sequence));
        return false;
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
                .with(HttpHeaders.ETAG, etag(stored.sequence()))
                .retryAfter(RETRY_AFTER);
    }

    private static String etag(long sequence) {
        return '"' + Long.toString(sequence) + '"';
    }
}
