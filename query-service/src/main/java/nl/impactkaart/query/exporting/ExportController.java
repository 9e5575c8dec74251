package nl.impactkaart.query.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Files")
class ExportController {

    private final CurrentMapReader maps;

    ExportController(CurrentMapReader maps) {
        this.maps = maps;
    }

    @GetMapping("/api/v1/impact-maps/{id}/export")
    @Operation(
            summary = "The map as a file that can be imported",
            description = "json: the portable document, which gives the same map when it is imported; its schema is GET"
                    + " /api/v1/schemas/impactkaart.impact-map.v1.json. csv, xlsx: the value map of the SROI guide, its"
                    + " costs and quantities as they come out by year. Dutch CSV has semicolons and decimal commas,"
                    + " English CSV commas and decimal points.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map", ref = "#/components/responses/Problem")
    @Nullable
    ResponseEntity<byte[]> export(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "json") FileFormat format,
            @RequestParam(defaultValue = "nl") ExportLanguage language,
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
                visible -> ResponseEntity.ok()
                        .contentType(format.mediaType())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("impactkaart-" + id + "." + format)
                                        .build()
                                        .toString())
                        .body(format.write(visible, language)));
    }
}
