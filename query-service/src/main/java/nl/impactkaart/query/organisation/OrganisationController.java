package nl.impactkaart.query.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.impactkaart.contracts.organisation.BrandingChosen;
import nl.impactkaart.contracts.organisation.MethodPublished;
import nl.impactkaart.contracts.organisation.OrganisationEvent;
import nl.impactkaart.contracts.organisation.ReferenceProjectFigures;
import nl.impactkaart.http.Caller;
import nl.impactkaart.http.ProblemException;
import nl.impactkaart.http.Role;
import nl.impactkaart.query.access.Parameters;
import nl.impactkaart.query.organisation.OrganisationEntries.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Organisation")
@RestController
@RequestMapping("/api/v1")
class OrganisationController {

    private static final int METHODS_SHOWN = 200;

    private final OrganisationEntries entries;

    OrganisationController(OrganisationEntries entries) {
        this.entries = entries;
    }

    @Schema(description = "The methods that the organisation offers its maps, by id and version.")
    record MethodsView(List<MethodPublished> items) {}

    @Schema(description = "How the organisation shows itself.")
    record BrandingView(
            String displayName,
            @Nullable String colour,
            @Nullable String logoPng,
            @Nullable String logoText,

            @Schema(description = "Of the organisation when it chose this.")
            long sequence) {}

    @GetMapping("/methods")
    @Operation(summary = "The methods that your organisation offers its maps")
    MethodsView methods(Caller caller) {
        member(caller);
        return new MethodsView(entries.page(caller.organisation(), EntryKind.METHOD, "", METHODS_SHOWN).stream()
                .map(entry -> (MethodPublished) entry.event())
                .toList());
    }

    @GetMapping("/branding")
    @Operation(summary = "How your organisation shows itself on its reports")
    @ApiResponse(responseCode = "200")
    @ApiResponse(
            responseCode = "404",
            description = "unknown-branding: your organisation has chosen none",
            ref = "#/components/responses/Problem")
    BrandingView branding(Caller caller) {
        member(caller);
        Entry entry = entries.find(caller.organisation(), EntryKind.BRANDING, "")
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-branding",
                        "Unknown branding",
                        "Your organisation has chosen no name, colour or logo for its reports."));
        BrandingChosen chosen = (BrandingChosen) entry.event();
        return new BrandingView(
                chosen.displayName(), chosen.colour(), chosen.logoPng(), chosen.logoText(), entry.sequence());
    }

    @GetMapping("/reference-projects")
    @Operation(summary = "The reference projects of your organisation, page by page")
    ReferencesPage references(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            HttpServletRequest request) {
        member(caller);
        return page(caller.organisation(), cursor, limit, request);
    }

    @GetMapping("/installation/reference-projects")
    @Operation(summary = "The reference projects that all organisations share, page by page")
    ReferencesPage sharedReferences(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            HttpServletRequest request) {
        return page(OrganisationEvent.INSTALLATION, cursor, limit, request);
    }

    @GetMapping("/reference-projects/{id}")
    @Operation(summary = "A reference project of your organisation")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "unknown-reference", ref = "#/components/responses/Problem")
    ReferenceView reference(Caller caller, @PathVariable UUID id) {
        member(caller);
        return find(caller.organisation(), id);
    }

    @GetMapping("/installation/reference-projects/{id}")
    @Operation(summary = "A reference project that all organisations share")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "404", description = "unknown-reference", ref = "#/components/responses/Problem")
    ReferenceView sharedReference(@PathVariable UUID id) {
        return find(OrganisationEvent.INSTALLATION, id);
    }

    private ReferencesPage page(UUID catalogue, @Nullable UUID cursor, int limit, HttpServletRequest request) {
        Parameters.requireKnown(request, Set.of("cursor", "limit"));
        List<Entry> found =
                entries.page(catalogue, EntryKind.REFERENCE, cursor == null ? "" : cursor.toString(), limit + 1);
        List<ReferenceView> items = found.stream()
                .limit(limit)
                .map(entry -> ReferenceView.of((ReferenceProjectFigures) entry.event(), entry.sequence()))
                .toList();
        return new ReferencesPage(items, found.size() > limit ? items.getLast().referenceId() : null);
    }

    private ReferenceView find(UUID catalogue, UUID id) {
        return entries.find(catalogue, EntryKind.REFERENCE, id.toString())
                .map(entry -> ReferenceView.of((ReferenceProjectFigures) entry.event(), entry.sequence()))
                .orElseThrow(() -> new ProblemException(
                        404,
                        "unknown-reference",
                        "Unknown reference project",
                        "There is no such reference project in this catalogue. GET the list."));
    }

    /** What an organisation keeps is for whoever reads its maps. */
    private static void member(Caller caller) {
        caller.require(Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR);
    }
}
