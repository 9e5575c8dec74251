package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Impact maps")
class CurrentMapController {

    private final CurrentMapReader maps;

    CurrentMapController(CurrentMapReader maps) {
        this.maps = maps;
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
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            @Parameter(description = CurrentMapReader.VERSION) @RequestParam(required = false) @Nullable String version,
            ServletWebRequest request) {
        return maps.read(id, caller, atLeast, version, request, ImpactMapView::of);
    }
}
