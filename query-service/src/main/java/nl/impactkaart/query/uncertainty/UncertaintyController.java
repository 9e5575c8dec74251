package nl.impactkaart.query.uncertainty;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.uncertainty.MapSimulation;
import nl.impactkaart.impactmap.uncertainty.Tornado;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.valuation.uncertainty.Distribution;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Uncertainty")
class UncertaintyController {

    private static final String OPEN = "Open to whoever may read the map.";
    private static final String UNKNOWN = "unknown-map: there is none with this id that you may read";
    private static final String UNUSABLE = "unusable-range: a range does not hold the value of its figure";
    private static final String PROBLEM = "#/components/responses/Problem";
    private static final String UNCHANGED = "If-None-Match names the current version";

    private final CurrentMapReader maps;

    UncertaintyController(CurrentMapReader maps) {
        this.maps = maps;
    }

    @GetMapping("/api/v1/impact-maps/{id}/tornado")
    @Operation(summary = "How far each figure alone moves the result, the widest swing first", description = OPEN)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
    @ApiResponse(responseCode = "404", description = UNKNOWN, ref = PROBLEM)
    @ApiResponse(responseCode = "409", description = UNUSABLE, ref = PROBLEM)
    @Nullable
    TornadoView tornado(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(
                            description =
                                    "Moves every figure so much below and above its value; without it, the figures"
                                            + " that have a range move to its ends.",
                            example = "0.1")
                    @RequestParam(required = false)
                    @DecimalMin("0.001")
                    @DecimalMax("1")
                    @Nullable
                    BigDecimal share,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return read(
                id,
                caller,
                atLeast,
                request,
                visible -> TornadoView.of(
                        visible,
                        share == null ? Tornado.ofRanges(visible.map()) : Tornado.ofShare(visible.map(), share)));
    }

    @GetMapping("/api/v1/impact-maps/{id}/break-even")
    @Operation(summary = "For every figure, the value at which benefits equal costs", description = OPEN)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
    @ApiResponse(responseCode = "404", description = UNKNOWN, ref = PROBLEM)
    @ApiResponse(responseCode = "409", description = UNUSABLE, ref = PROBLEM)
    @Nullable
    BreakEvenView breakEven(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return read(id, caller, atLeast, request, BreakEvenView::of);
    }

    @GetMapping("/api/v1/impact-maps/{id}/simulation")
    @Operation(
            summary = "The result when every figure that has a range is drawn at random, many times",
            description = OPEN + " The figure's own value is the most likely one.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = UNCHANGED, content = @Content)
    @ApiResponse(responseCode = "404", description = UNKNOWN, ref = PROBLEM)
    @ApiResponse(responseCode = "409", description = UNUSABLE, ref = PROBLEM)
    @Nullable
    SimulationView simulation(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "TRIANGULAR") Distribution distribution,
            @Parameter(description = "The same seed gives the same result.") @RequestParam(defaultValue = "1")
                    long seed,
            @RequestParam(defaultValue = "10000") @Min(1) @Max(100_000) int runs,
            @Parameter(description = "Bins of the histograms.") @RequestParam(defaultValue = "40") @Min(1) @Max(200)
                    int bins,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        return read(
                id,
                caller,
                atLeast,
                request,
                visible ->
                        SimulationView.of(visible, MapSimulation.run(visible.map(), distribution, seed, runs, bins)));
    }

    private <T> @Nullable T read(
            UUID id, Caller caller, @Nullable Long atLeast, ServletWebRequest request, Function<VisibleMap, T> view) {
        return maps.read(id, caller, atLeast, request, visible -> {
            try {
                return view.apply(visible);
            } catch (IllegalArgumentException e) {
                // The map can be valued, or it would not be stored: what is left is a range that no figure lies in.
                throw new ProblemException(
                        409,
                        "unusable-range",
                        "Unusable range",
                        e.getMessage() + ". Revise the row, so that its ranges hold its figures.");
            }
        });
    }
}
