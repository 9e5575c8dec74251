package nl.impactkaart.report.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.report.ReportSettings;
import nl.impactkaart.report.access.Visibility;
import nl.impactkaart.report.reading.StoredReports.Revision;
import nl.impactkaart.report.reading.StoredReports.State;
import nl.impactkaart.report.reading.StoredReports.StoredDocument;
import nl.impactkaart.report.rendering.ReportJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Reports")
@RestController
@RequestMapping("/api/v1/impact-maps/{mapId}/report")
class ReportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final StoredReports reports;
    private final ReportSettings settings;

    ReportController(StoredReports reports, ReportSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    /**
     * Where the next report of a map stands.
     *
     * @param state {@code READY}: the latest shows all changes; {@code QUEUED}, {@code RENDERING}, {@code FAILED};
     *     {@code PARKED}: changes are held back by one that could not be taken in
     * @param mapSequence of the map, as far as it has arrived here
     * @param revision of the latest report
     * @param reportedSequence on which the latest report rests
     * @param due when the next one is made
     * @param reason why the latest attempt failed; it is tried again
     */
    record Status(
            String state,
            long mapSequence,
            @Nullable Integer revision,
            @Nullable Long reportedSequence,
            @Nullable Instant due,
            @Nullable String reason) {}

    /**
     * Revisions of a report, the newest first.
     *
     * @param next value of {@code before} for the next page; absent on the last
     */
    record Revisions(List<Revision> items, @Nullable Integer next) {}

    @Operation(
            summary = "The latest report of a map",
            description = "As a page (text/html), application/pdf or a spreadsheet, in Dutch or English by"
                    + " Accept-Language, or as application/json, by Accept; ?format= (html, pdf, xlsx, json) and ?language= overrule the headers. ?atLeast= waits a"
                    + " few seconds for the report that shows this change of the map, and is otherwise answered 503"
                    + " not-yet-visible. PDF and spreadsheet are made from the page when they are first asked for. What"
                    + " shows a story that is withdrawn is answered 410 story-withdrawn.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportJson.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = XLSX)
            })
    @GetMapping
    ResponseEntity<byte[]> latest(
            @PathVariable UUID mapId,
            @RequestParam(required = false) @Min(0) @Nullable Long atLeast,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader HttpHeaders headers,
            Caller caller) {
        Visibility visibility = Visibility.of(caller);
        Rendition rendition = Rendition.of(format, language, headers);
        State state = atLeast == null
                ? reports.state(mapId, visibility).orElseThrow(Visibility::unknownMap)
                : awaited(mapId, visibility, atLeast);
        if (state.revision() == null) {
            throw new ProblemException(
                            404,
                            "no-report-yet",
                            "No report yet",
                            "The first report of this map is being made. GET its report/status tells when it is due.")
                    .retryAfter(SOON);
        }
        return respond(mapId, state.revision(), rendition);
    }

    @Operation(summary = "Whether the report is up to date, and if not, why")
    @GetMapping("/status")
    Status status(@PathVariable UUID mapId, Caller caller) {
        State state = reports.state(mapId, Visibility.of(caller)).orElseThrow(Visibility::unknownMap);
        return new Status(
                name(state),
                state.mapSequence(),
                state.revision(),
                state.reportedSequence(),
                state.due(),
                state.failure());
    }

    private static String name(State state) {
        if (state.parked()) {
            return "PARKED";
        }
        if (state.reportedSequence() != null && state.reportedSequence() == state.mapSequence()) {
            return "READY";
        }
        if (state.rendering()) {
            return "RENDERING";
        }
        return state.failure() == null ? "QUEUED" : "FAILED";
    }

    @Operation(summary = "All revisions of the report, the newest first")
    @GetMapping("/revisions")
    Revisions revisions(
            @PathVariable UUID mapId,
            @RequestParam(defaultValue = "2147483647") @Min(1) int before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            Caller caller) {
        requireVisible(mapId, caller);
        List<Revision> page = reports.revisions(mapId, before, limit);
        boolean more = page.size() == limit && page.getLast().revision() > 1;
        return new Revisions(page, more ? page.getLast().revision() : null);
    }

    @Operation(summary = "One revision of the report, in the forms of the latest")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReportJson.class)),
                @Content(mediaType = "text/html"),
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = XLSX)
            })
    @GetMapping("/revisions/{revision}")
    ResponseEntity<byte[]> revision(
            @PathVariable UUID mapId,
            @PathVariable int revision,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String language,
            @RequestHeader HttpHeaders headers,
            Caller caller) {
        requireVisible(mapId, caller);
        return respond(mapId, revision, Rendition.of(format, language, headers));
    }

    private void requireVisible(UUID mapId, Caller caller) {
        if (reports.state(mapId, Visibility.of(caller)).isEmpty()) {
            throw Visibility.unknownMap();
        }
    }

    private ResponseEntity<byte[]> respond(UUID mapId, int revision, Rendition rendition) {
        Locale language = rendition.language();
        String format = rendition.format().id();
        StoredDocument document = reports.document(mapId, revision, rendition)
                .orElseThrow(() -> new ProblemException(
                        404, "unknown-revision", "Unknown revision", "The report has no revision " + revision + "."));
        // Spring answers 304 by itself to a reader who has this ETag.
        return ResponseEntity.ok()
                .eTag(document.etag())
                .header(HttpHeaders.CACHE_CONTROL, document.showsStories() ? "no-store" : "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header("Content-Security-Policy", rendition.contentSecurityPolicy(document))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("impactrapport-%s-%d-%s.%s"
                                        .formatted(mapId, revision, language.getLanguage(), format))
                                .build()
                                .toString())
                .contentType(rendition.format().mediaType())
                .body(document.bytes());
    }

    /** The state once a report shows this change; waits no longer than is set. */
    private State awaited(UUID mapId, Visibility visibility, long atLeast) {
        long deadline = System.nanoTime() + settings.atLeastWait().toNanos();
        while (true) {
            Optional<State> state = reports.state(mapId, visibility);
            if (state.isPresent() && reported(state.get()) >= atLeast) {
                return state.get();
            }
            if (System.nanoTime() - deadline > 0) {
                State late = state.orElseThrow(Visibility::unknownMap);
                throw new ProblemException(
                                503,
                                "not-yet-visible",
                                "Not yet visible",
                                "The latest report shows the map at sequence " + reported(late) + ", not yet at "
                                        + atLeast + ". Ask again shortly; GET its report/status tells when it is due.",
                                "atLeast")
                        .retryAfter(SOON);
            }
            pause();
        }
    }

    private static long reported(State state) {
        return state.reportedSequence() == null ? -1 : state.reportedSequence();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(503, "stopping", "Stopping", "The service is stopping. Ask again shortly.")
                    .retryAfter(SOON);
        }
    }
}
