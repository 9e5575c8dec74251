package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.ImpactMapCodec;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Impact maps")
class CurrentMapController {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CurrentMaps maps;
    private final Duration atLeastWait;

    CurrentMapController(CurrentMaps maps, QuerySettings settings) {
        this.maps = maps;
        this.atLeastWait = settings.atLeastWait();
    }

    @GetMapping("/api/v1/impact-maps/{id}")
    @Operation(
            summary = "The current version of an impact map, with its valuation",
            description = "Open to the organisation's editors, auditors and administrators, and to funders with whom"
                    + " the map is shared. The ETag is the sequence of the last event that the figures stand on; it"
                    + " serves as If-Match for the next change.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map: there is none with this id that you may read",
            ref = "#/components/responses/Problem")
    @ApiResponse(
            responseCode = "503",
            description = "not-yet-visible: the version asked for by atLeast has not arrived; ETag says which one has",
            ref = "#/components/responses/Problem")
    @Nullable
    ImpactMapView map(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "Wait until the map is visible at this sequence, for a few seconds at most: the"
                                            + " ETag of one's own write, so that it is seen.")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long atLeast,
            ServletWebRequest request,
            HttpServletResponse response) {
        Visibility visibility = Visibility.of(caller);
        StoredMap stored = stored(id, visibility, atLeast);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        // While events are held back, the same sequence may come with another state of the projection.
        if (stored.projection() == ProjectionState.LIVE && request.checkNotModified(etag(stored))) {
            return null;
        }
        response.setHeader(HttpHeaders.ETAG, etag(stored));
        return ImpactMapView.of(
                id, stored, ImpactMapCodec.decode(stored.state()), visibility.owns(stored.organisation()));
    }

    private StoredMap stored(UUID id, Visibility visibility, @Nullable Long atLeast) {
        if (atLeast == null) {
            return maps.find(id, visibility).orElseThrow(CurrentMapController::unknown);
        }
        StoredMap stored = maps.findAtLeast(id, visibility, atLeast, System.nanoTime() + atLeastWait.toNanos())
                .orElseThrow(CurrentMapController::unknown);
        if (stored.sequence() < atLeast) {
            throw notYetVisible(stored, atLeast);
        }
        return stored;
    }

    private static ProblemException unknown() {
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
