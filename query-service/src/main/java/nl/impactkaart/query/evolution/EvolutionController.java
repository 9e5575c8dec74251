package nl.impactkaart.query.evolution;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.SubjectKind;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.access.Parameters;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.evolution.EvolutionItem.Worth;
import nl.impactkaart.query.history.EventFilter;
import nl.impactkaart.query.history.MapHistory;
import nl.impactkaart.query.history.PastEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Evolution")
class EvolutionController {

    /** Events in one file: what fits into memory with ease, some hundred times over. */
    private static final int MOST_IN_FILE = 20_000;

    private static final Set<String> OF_PAGE =
            Set.of("actor", "kind", "row", "scenario", "from", "until", "language", "atLeast", "cursor", "limit");
    private static final Set<String> OF_FILE =
            Set.of("actor", "kind", "row", "scenario", "from", "until", "language", "atLeast", "format");

    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String ROW = "Id of the row, piece of evidence, scenario or funder that it is about.";
    private static final String SCENARIO = "Id of a scenario: what happened to it, and what its adoption changed.";

    private final CurrentMapReader maps;
    private final MapHistory history;
    private final JsonMapper json;

    EvolutionController(CurrentMapReader maps, MapHistory history, JsonMapper json) {
        this.maps = maps;
        this.history = history;
        this.json = json;
    }

    @GetMapping("/api/v1/impact-maps/{id}/evolution")
    @Operation(
            summary =
                    "What happened to a map, the newest first: who, when, why, and what it was worth before and after",
            description =
                    "Open to the map's own organisation. One row for each event. Events that were appended together,"
                            + " as an adoption is, have the worth before and after all of them.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map", ref = PROBLEM)
    @Nullable
    EvolutionPage<EvolutionItem> evolution(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "Random id of who did it.") @RequestParam(required = false) @Nullable UUID actor,
            @Parameter(description = "What it is about, one parameter each.") @RequestParam(required = false) @Nullable
                    List<@NotNull(message = "must not be empty") SubjectKind> kind,
            @Parameter(description = ROW) @RequestParam(required = false) @Nullable UUID row,
            @Parameter(description = SCENARIO) @RequestParam(required = false) @Nullable UUID scenario,
            @Parameter(description = "Recorded at this moment or later.", example = "2026-03-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Recorded before this moment.", example = "2026-04-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String until,
            @RequestParam(defaultValue = "nl") EvolutionLanguage language,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            HttpServletRequest parameters,
            ServletWebRequest request) {
        Parameters.requireKnown(parameters, OF_PAGE);
        EventFilter filter = filter(actor, kind, row, scenario, from, until);
        return maps.read(id, caller, atLeast, request, visible -> {
            List<PastEvent> found = history.newest(id, filter, before(visible.requireOwn(), cursor), limit + 1);
            return EvolutionPage.of(told(id, found, limit, language), found, limit);
        });
    }

    @GetMapping("/api/v1/impact-maps/{id}/evolution/export")
    @Operation(
            summary = "What happened to a map as a file, the oldest first",
            description =
                    "Open to the map's own organisation. jsonl: a line for each event as the page has it; csv, xlsx:"
                            + " a row for each. At most 20,000 events; more are exported by period.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map", ref = PROBLEM)
    @ApiResponse(responseCode = "409", description = "too-many-events", ref = PROBLEM)
    @Nullable
    ResponseEntity<byte[]> export(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "Random id of who did it.") @RequestParam(required = false) @Nullable UUID actor,
            @Parameter(description = "What it is about, one parameter each.") @RequestParam(required = false) @Nullable
                    List<@NotNull(message = "must not be empty") SubjectKind> kind,
            @Parameter(description = ROW) @RequestParam(required = false) @Nullable UUID row,
            @Parameter(description = SCENARIO) @RequestParam(required = false) @Nullable UUID scenario,
            @Parameter(description = "Recorded at this moment or later.", example = "2026-03-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Recorded before this moment.", example = "2026-04-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    String until,
            @RequestParam(defaultValue = "nl") EvolutionLanguage language,
            @RequestParam(defaultValue = "csv") EvolutionFile format,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            HttpServletRequest parameters,
            ServletWebRequest request) {
        Parameters.requireKnown(parameters, OF_FILE);
        EventFilter filter = filter(actor, kind, row, scenario, from, until);
        return maps.read(id, caller, atLeast, request, visible -> {
            List<PastEvent> found = history.newest(id, filter, before(visible.requireOwn(), null), MOST_IN_FILE + 1);
            if (found.size() > MOST_IN_FILE) {
                throw new ProblemException(
                        409,
                        "too-many-events",
                        "Too many events",
                        "A file holds at most " + MOST_IN_FILE
                                + " events. Narrow the period with \"from\" and \"until\".",
                        "from");
            }
            List<EvolutionItem> items = told(id, found, MOST_IN_FILE, language).reversed();
            return ResponseEntity.ok()
                    .contentType(format.mediaType())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("impactkaart-" + id + "-evolution." + format)
                                    .build()
                                    .toString())
                    .body(format.write(items, language, json));
        });
    }

    @GetMapping("/api/v1/impact-maps/{id}/scenarios/{scenarioId}/evolution")
    @Operation(
            summary =
                    "What happened to a scenario, the newest first: who, when, why, and what it was worth before and after",
            description = "Open to the map's own organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map, unknown-scenario", ref = PROBLEM)
    @Nullable
    EvolutionPage<ScenarioItem> ofScenario(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID scenarioId,
            @RequestParam(defaultValue = "nl") EvolutionLanguage language,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        Wording wording = Wording.in(language.language());
        return maps.read(id, caller, atLeast, request, visible -> {
            visible.requireOwn().scenario(scenarioId);
            List<PastEvent> found =
                    history.newest(id, EventFilter.ofScenario(scenarioId), before(visible, cursor), limit + 1);
            return EvolutionPage.of(
                    history.witness(
                            id,
                            found.stream().limit(limit).toList(),
                            (event, _, was, is, _) -> ScenarioItem.of(event, was, is, wording)),
                    found,
                    limit);
        });
    }

    private List<EvolutionItem> told(UUID id, List<PastEvent> found, int limit, EvolutionLanguage language) {
        Wording wording = Wording.in(language.language());
        IdentityHashMap<ImpactMap, Optional<Worth>> worths = new IdentityHashMap<>();
        return history.witness(
                id,
                found.stream().limit(limit).toList(),
                (event, start, was, is, end) ->
                        EvolutionItem.of(event, worth(start, worths), was, is, worth(end, worths), wording));
    }

    /** Each map is valued once: the end of one append is the start of the next. */
    private static @Nullable Worth worth(ImpactMap map, IdentityHashMap<ImpactMap, Optional<Worth>> worths) {
        return worths.computeIfAbsent(map, each -> Optional.ofNullable(Worth.of(each)))
                .orElse(null);
    }

    private static EventFilter filter(
            @Nullable UUID actor,
            @Nullable List<SubjectKind> kind,
            @Nullable UUID row,
            @Nullable UUID scenario,
            @Nullable String from,
            @Nullable String until) {
        return new EventFilter(
                actor,
                kind == null ? List.of() : kind,
                null,
                row,
                scenario,
                Parameters.momentIfAny(from, "from"),
                Parameters.momentIfAny(until, "until"));
    }

    /** Nothing that came while the map was read. */
    private static long before(VisibleMap visible, @Nullable Long cursor) {
        return cursor == null ? visible.sequence() + 1 : Math.min(cursor, visible.sequence() + 1);
    }
}
