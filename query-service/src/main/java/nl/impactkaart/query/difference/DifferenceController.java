package nl.impactkaart.query.difference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.evolution.EvolutionLanguage;
import nl.impactkaart.query.history.VersionReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Evolution")
class DifferenceController {

    private final CurrentMapReader maps;

    DifferenceController(CurrentMapReader maps) {
        this.maps = maps;
    }

    @GetMapping("/api/v1/impact-maps/{id}/difference")
    @Operation(
            summary = "Every figure that changed between two versions, and how much each moved the return",
            description = "Open to the map's own organisation. from and to take: " + VersionReference.SYNTAX)
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(
            responseCode = "404",
            description = "unknown-map, unknown-version, before-map, unknown-scenario",
            ref = "#/components/responses/Problem")
    @ApiResponse(
            responseCode = "409",
            description = "no-such-worth, other-currency",
            ref = "#/components/responses/Problem")
    @Nullable
    DifferenceView difference(
            Caller caller,
            @PathVariable UUID id,
            @Parameter(description = "The one version.", example = "12") @RequestParam String from,
            @Parameter(description = "The other version.", example = "current") @RequestParam(defaultValue = "current")
                    String to,
            @RequestParam(defaultValue = "nl") EvolutionLanguage language,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        VersionReference one = VersionReference.parse(from, "from");
        VersionReference other = VersionReference.parse(to, "to");
        return maps.read(id, caller, atLeast, request, visible -> {
            VisibleMap before = maps.version(visible.requireOwn(), one, "from");
            VisibleMap after = maps.version(visible, other, "to");
            requireOneCurrency(before, after);
            return DifferenceView.of(from, before, to, after, Wording.in(language.language()));
        });
    }

    private static void requireOneCurrency(VisibleMap before, VisibleMap after) {
        String one = before.map().startedProject().currency();
        String other = after.map().startedProject().currency();
        if (!one.equals(other)) {
            throw new ProblemException(
                    409,
                    "other-currency",
                    "Other currency",
                    "Amounts in " + one + " and in " + other + " cannot be compared.",
                    "from");
        }
    }
}
