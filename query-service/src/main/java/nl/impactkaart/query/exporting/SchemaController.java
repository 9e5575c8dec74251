package nl.impactkaart.query.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import nl.impactkaart.contracts.ContractsJson;
import nl.impactkaart.http.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Files")
class SchemaController {

    private static final Pattern NAME = Pattern.compile("impactkaart\\.[a-z-]{1,100}\\.v[0-9]{1,3}\\.json");
    private static final MediaType JSON_SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/api/v1/schemas/{name}")
    @Operation(
            summary = "A JSON Schema: of the portable document, or of an event",
            description = "Names are those of the format or the type, followed by .json. References between schemas are"
                    + " relative, so that they lead here too.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "unknown-schema", ref = "#/components/responses/Problem")
    ResponseEntity<byte[]> schema(@PathVariable String name) throws IOException {
        try (InputStream schema =
                NAME.matcher(name).matches() ? ContractsJson.class.getResourceAsStream("schemas/" + name) : null) {
            if (schema == null) {
                throw new ProblemException(
                        404,
                        "unknown-schema",
                        "Unknown schema",
                        "There is no schema of this name. That of the portable document is"
                                + " impactkaart.impact-map.v1.json; those of events are named by their types.");
            }
            return ResponseEntity.ok().contentType(JSON_SCHEMA).body(schema.readAllBytes());
        }
    }
}
