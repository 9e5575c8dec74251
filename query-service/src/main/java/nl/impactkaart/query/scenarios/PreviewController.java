package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.ValuationView;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.figures.ResultFigures;
import nl.impactkaart.query.organisation.PublishedMethods;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Scenarios")
class PreviewController {

    private final CurrentMapReader maps;
    private final PublishedMethods methods;

    PreviewController(CurrentMapReader maps, PublishedMethods methods) {
        this.maps = maps;
        this.methods = methods;
    }

    @Schema(name = "Preview", description = "What the map would be worth.")
    record PreviewView(
            @Schema(description = "The event within the map that all of this stands on.")
            long sequence,

            ValuationView valuation,

            @Schema(description = "Less the figures of the map as it is.")
            ResultFigures difference) {}

    @PostMapping("/api/v1/impact-maps/{id}/preview")
    @Operation(
            summary = "Value changes to a map without storing anything",
            description = "Open to whoever may read the map, funders included.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map: there is none with this id that you may read",
            ref = "#/components/responses/Problem")
    @ApiResponse(
            responseCode = "422",
            description = "meaningless-figure: a change points at nothing or leads to a figure without meaning",
            ref = "#/components/responses/Problem")
    @Nullable
    PreviewView preview(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody PreviewRequest body, ServletWebRequest request) {
        return maps.read(id, caller, null, request, visible -> preview(visible, body, caller));
    }

    private PreviewView preview(VisibleMap visible, PreviewRequest body, Caller caller) {
        String currency = visible.map().startedProject().currency();
        try {
            Valuation supposed = ScenarioWorth.of(changed(visible.map(), body, caller), body.asAdjustments())
                    .valuation();
            return new PreviewView(
                    visible.sequence(),
                    ValuationView.preview(supposed, currency),
                    ResultFigures.of(supposed, currency)
                            .less(ResultFigures.of(MapValuation.of(visible.map()), currency)));
        } catch (MeaninglessFigureException e) {
            throw new ProblemException(
                    422, "meaningless-figure", "Meaningless figure", e.getMessage() + ".", e.field());
        }
    }

    private ImpactMap changed(ImpactMap map, PreviewRequest body, Caller caller) {
        ImpactMap valued = body.method() == null
                ? map
                : body.method().in(map, (id, version) -> methods.find(caller.organisation(), id, version));
        return body.rows() == null ? valued : body.rows().in(valued);
    }
}
