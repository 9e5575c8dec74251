package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.ScenarioEntry;
import nl.impactkaart.query.currentmap.ScenarioHistory;
import nl.impactkaart.query.currentmap.VisibleMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Scenarios")
class ScenariosController {

    private final CurrentMapReader maps;
    private final ScenarioHistory history;

    ScenariosController(CurrentMapReader maps, ScenarioHistory history) {
        this.maps = maps;
        this.history = history;
    }

    @GetMapping("/api/v1/impact-maps/{id}/scenarios")
    @Operation(
            summary = "The map and every scenario of it, ended ones included",
            description = "Open to the map's own organisation: scenarios are not shared with funders.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map: there is none with this id whose scenarios you may read",
            ref = "#/components/responses/Problem")
    @Nullable
    ComparisonView scenarios(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return maps.read(
                id,
                caller,
                atLeast,
                request,
                visible -> ComparisonView.of(own(visible), visible.map().scenarios()));
    }

    @GetMapping("/api/v1/impact-maps/{id}/scenarios/{scenarioId}")
    @Operation(summary = "A scenario, also one that has ended", description = "Open to the map's own organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map, unknown-scenario",
            ref = "#/components/responses/Problem")
    @Nullable
    ScenarioView scenario(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID scenarioId,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return maps.read(
                id,
                caller,
                atLeast,
                request,
                visible -> ScenarioView.of(
                        known(own(visible), scenarioId), visible.map(), MapValuation.of(visible.map())));
    }

    @GetMapping("/api/v1/impact-maps/{id}/scenarios/{scenarioId}/history")
    @Operation(
            summary = "What happened to a scenario, the newest first: who, when, why, and what it was worth then",
            description = "Open to the map's own organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map, unknown-scenario",
            ref = "#/components/responses/Problem")
    @Nullable
    HistoryPage history(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID scenarioId,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return maps.read(id, caller, atLeast, request, visible -> {
            known(own(visible), scenarioId);
            String currency = visible.map().startedProject().currency();
            List<ScenarioEntry> found =
                    history.page(id, scenarioId, cursor == null ? Long.MAX_VALUE : cursor, limit + 1);
            List<HistoryItem> items = found.stream()
                    .limit(limit)
                    .map(entry -> HistoryItem.of(entry, currency))
                    .toList();
            return new HistoryPage(items, found.size() > limit ? items.getLast().sequence() : null);
        });
    }

    @GetMapping("/api/v1/impact-maps/{id}/comparison")
    @Operation(
            summary = "Scenarios side by side with the map: figures, differences, and which adjustment causes how much",
            description = "Without a choice, every open scenario. Open to the map's own organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map, unknown-scenario",
            ref = "#/components/responses/Problem")
    @Nullable
    ComparisonView comparison(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "Ids of the scenarios, one parameter each.")
                    @RequestParam(required = false)
                    @Size(max = 50)
                    @Nullable
                    List<UUID> scenario,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return maps.read(
                id, caller, atLeast, request, visible -> ComparisonView.of(own(visible), chosen(visible, scenario)));
    }

    private static List<Scenario> chosen(VisibleMap visible, @Nullable List<UUID> ids) {
        if (ids == null || ids.isEmpty()) {
            return visible.map().scenarios().stream()
                    .filter(scenario -> scenario.status() == ScenarioStatus.OPEN)
                    .toList();
        }
        return ids.stream().distinct().map(each -> known(visible, each)).toList();
    }

    private static Scenario known(VisibleMap visible, UUID scenarioId) {
        return visible.map()
                .scenario(new ScenarioId(scenarioId))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-scenario",
                        "Unknown scenario",
                        "The map has no scenario of this id. GET its scenarios.",
                        "scenario"));
    }

    /** To a funder the scenarios of a shared map look like those of a map that is not there. */
    private static VisibleMap own(VisibleMap visible) {
        if (!visible.own()) {
            throw CurrentMapReader.unknown();
        }
        return visible;
    }
}
