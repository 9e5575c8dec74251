package nl.impactkaart.query.listing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import nl.impactkaart.contracts.Limits;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.query.access.Parameters;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@Tag(name = "Impact maps")
class ListingController {

    private static final String PATH = "/api/v1/impact-maps";
    private static final Set<String> PARAMETERS =
            Set.of("projectType", "status", "currency", "text", "grant", "confirmed", "sort", "cursor", "limit");

    private final MapList maps;

    ListingController(MapList maps) {
        this.maps = maps;
    }

    /** Whether a map takes changes. */
    enum Status {
        OPEN,
        CLOSED
    }

    @GetMapping(PATH)
    @Operation(
            summary = "The impact maps that you may read, page by page",
            description = "Those of the own organisation for editors, auditors and administrators, those that are"
                    + " shared with it for funders. Sorted by PROJECT, a reader of all pages meets every map once"
                    + " whatever changes meanwhile; sorted by CHANGED, a map that changes moves to the first page.")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "Link", description = "The next page, rel=\"next\"; absent on the last one."))
    ResponseEntity<MapPage> maps(
            Caller caller,
            @RequestParam(required = false) @Nullable ProjectType projectType,
            @RequestParam(required = false) @Nullable Status status,
            @Parameter(description = "ISO 4217 code.", example = "EUR")
                    @RequestParam(required = false)
                    @Pattern(regexp = "[A-Z]{3}", message = "must be three capital letters, such as EUR")
                    @Nullable
                    String currency,
            @Parameter(description = "Part of the project's name, whatever its case and accents.")
                    @RequestParam(required = false)
                    @Size(max = 200)
                    @Pattern(regexp = "[^\\x00]*", message = "must not hold a NUL character")
                    @Nullable
                    String text,
            @Parameter(
                            description = "Number of a grant that is linked to the map, whatever its spaces and case.",
                            example = "SW 2026/0417")
                    @RequestParam(required = false)
                    @Size(max = Limits.GRANT_NUMBER_LENGTH)
                    @Pattern(regexp = "[^\\x00]*[^\\x00\\s][^\\x00]*", message = "must be the number of a grant")
                    @Nullable
                    String grant,
            @Parameter(description = "Whether a version of the map was confirmed.")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean confirmed,
            @RequestParam(defaultValue = "PROJECT") Sort sort,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            HttpServletRequest request) {
        Visibility visibility = Visibility.of(caller);
        Parameters.requireKnown(request, PARAMETERS);
        ListQuery query = new ListQuery(
                projectType,
                status == null ? null : status.name(),
                currency,
                text,
                grant,
                confirmed,
                sort,
                cursor == null ? null : cursor(cursor, sort),
                limit);
        MapPage page = maps.page(visibility, query);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private static Cursor cursor(String encoded, Sort sort) {
        return Cursor.decode(encoded)
                .filter(sort::fits)
                .orElseThrow(() -> new ProblemException(
                        400,
                        "invalid-cursor",
                        "Invalid cursor",
                        "\"cursor\" must be the next of a page in the same order. Begin again without it.",
                        "cursor"));
    }

    /** The same request with another cursor. */
    private static String next(HttpServletRequest request, String cursor) {
        return UriComponentsBuilder.fromPath(PATH)
                .query(request.getQueryString())
                .replaceQueryParam("cursor", cursor)
                .build(true)
                .toUriString();
    }
}
