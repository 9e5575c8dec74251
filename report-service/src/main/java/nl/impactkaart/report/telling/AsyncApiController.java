package nl.impactkaart.report.telling;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import nl.impactkaart.contracts.ContractsJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Changes")
class AsyncApiController {

    private static final String YAML = "application/vnd.aai.asyncapi+yaml;version=3.0.0";

    @GetMapping("/api/v1/asyncapi")
    @Operation(
            summary = "What is told on topics and to webhooks, as AsyncAPI 3",
            description = "Its schemas are those of /api/v1/schemas.")
    @ApiResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(mediaType = "application/vnd.aai.asyncapi+yaml"))
    ResponseEntity<byte[]> document() throws IOException {
        try (InputStream in = ContractsJson.class.getResourceAsStream("asyncapi.yaml")) {
            if (in == null) {
                throw new IOException("there is no asyncapi.yaml beside " + ContractsJson.class.getName());
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(YAML))
                    .body(in.readAllBytes());
        }
    }
}
