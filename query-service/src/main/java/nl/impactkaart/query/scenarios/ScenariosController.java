package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.query.currentmap.CurrentMapReader;
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

    ScenariosController(CurrentMapReader maps) {
        this.maps = maps;
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
            @Parameter(description = CurrentMapReader.VERSION) @RequestParam(required = false) @Nullable String version,
            ServletWebRequest request) {
        return maps.read(
                id,
                caller,
                atLeast,
                version,
                request,
                visible -> ComparisonView.of(visible.requireOwn(), visible.map().scenarios()));
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
            @Parameter(description = CurrentMapReader.VERSION) @RequestParam(required = false) @Nullable String version,
            ServletWebRequest request) {
        return maps.read(
                id,
                caller,
                atLeast,
                version,
                request,
                visible -> ScenarioView.of(
                        visible.requireOwn().scenario(scenarioId), visible.map(), MapValuation.of(visible.map())));
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
            @Parameter(description = CurrentMapReader.VERSION) @RequestParam(required = false) @Nullable String version,
            ServletWebRequest request) {
        return maps.read(
                id,
                caller,
                atLeast,
                version,
                request,
                visible -> ComparisonView.of(visible.requireOwn(), chosen(visible, scenario)));
    }

    private static List<Scenario> chosen(VisibleMap visible, @Nullable List<UUID> ids) {
        if (ids == null || ids.isEmpty()) {
            return visible.map().scenarios().stream()
                    .filter(scenario -> scenario.status() == ScenarioStatus.OPEN)
                    .toList();
        }
        return ids.stream().distinct().map(visible::scenario).toList();
    }
}
