package nl.impactkaart.query.portfolio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.meaning.Currencies;
import nl.impactkaart.query.access.Parameters;
import nl.impactkaart.query.access.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Results")
class PortfolioController {

    private static final Set<String> PARAMETERS = Set.of("currency", "projectType", "status", "perspective");

    private final PortfolioMaps maps;

    PortfolioController(PortfolioMaps maps) {
        this.maps = maps;
    }

    /** Whether a map takes changes. */
    enum PortfolioStatus {
        OPEN,
        CLOSED
    }

    @GetMapping("/api/v1/portfolio")
    @Operation(
            summary = "The return of all maps that you may read, taken together",
            description = "Those of the own organisation for editors, auditors and administrators, those that are"
                    + " shared with it for funders; who has both roles gets both. The factor is the sum of benefits over"
                    + " the sum of costs, never a mean of factors. Maps that cannot be added are listed apart, with the"
                    + " reason. Every map is valued by its own method.")
    @ApiResponse(responseCode = "200")
    ResponseEntity<PortfolioView> portfolio(
            Caller caller,
            @Parameter(description = "ISO 4217 code. Maps in another currency are listed apart.", example = "EUR")
                    @RequestParam(defaultValue = "EUR")
                    String currency,
            @RequestParam(required = false) @Nullable ProjectType projectType,
            @RequestParam(required = false) @Nullable PortfolioStatus status,
            @RequestParam(required = false) @Nullable Perspective perspective,
            HttpServletRequest request) {
        Visibility visibility = Visibility.of(caller);
        Parameters.requireKnown(request, PARAMETERS);
        requireCurrency(currency);
        PortfolioQuery query = new PortfolioQuery(projectType, status == null ? null : status.name(), perspective);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .body(PortfolioView.of(currency, maps.find(visibility, query)));
    }

    private static void requireCurrency(String code) {
        if (!Currencies.contains(code)) {
            throw new ProblemException(
                    400,
                    "invalid-field",
                    "Invalid field",
                    "\"currency\" is not an ISO 4217 code of a currency, such as EUR.",
                    "currency");
        }
    }
}
