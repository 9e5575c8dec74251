package nl.impactkaart.query.confirmed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.ImpactMapConfirmed;
import nl.impactkaart.contracts.impactmap.VersionVerified;
import nl.impactkaart.http.Caller;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.query.currentmap.CurrentMapReader;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.evolution.EvolutionLanguage;
import nl.impactkaart.query.history.EventFilter;
import nl.impactkaart.query.history.MapHistory;
import nl.impactkaart.query.history.PastEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

@RestController
@Tag(name = "Evolution")
class ConfirmedController {

    private final CurrentMapReader maps;
    private final MapHistory history;

    ConfirmedController(CurrentMapReader maps, MapHistory history) {
        this.maps = maps;
        this.history = history;
    }

    @GetMapping("/api/v1/impact-maps/{id}/confirmed-versions")
    @Operation(
            summary =
                    "Versions that were confirmed, the latest first: by whom and when, who verified them, and what has changed since",
            description = "Open to the map's own organisation.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "304", description = "If-None-Match names the current version", content = @Content)
    @ApiResponse(responseCode = "404", description = "unknown-map", ref = "#/components/responses/Problem")
    @Nullable
    ConfirmedPage confirmed(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "nl") EvolutionLanguage language,
            @Parameter(description = "Where the page begins: next of the page before.")
                    @RequestParam(required = false)
                    @Min(0)
                    @Nullable
                    Long cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(description = CurrentMapReader.AT_LEAST) @RequestParam(required = false) @Min(0) @Nullable
                    Long atLeast,
            ServletWebRequest request) {
        Wording wording = Wording.in(language.language());
        return maps.read(id, caller, atLeast, request, visible -> {
            long before = cursor == null ? visible.sequence() + 1 : cursor;
            List<PastEvent> found = history.newest(
                    id,
                    EventFilter.of(ImpactMapConfirmed.class),
                    Math.min(before, visible.requireOwn().sequence() + 1),
                    limit + 1);
            Map<Long, EventMetadata> verified = verified(visible);
            return new ConfirmedPage(
                    found.stream()
                            .limit(limit)
                            .map(event -> view(event, verified, visible, wording))
                            .toList(),
                    found.size() > limit ? found.get(limit - 1).recorded().sequence() : null);
        });
    }

    /** Who verified versions and when, by the sequence that the version ends with. */
    private Map<Long, EventMetadata> verified(VisibleMap visible) {
        List<ConfirmedVersion> versions = visible.map().confirmed();
        if (versions.stream().allMatch(version -> version.verifiedAt() == null)) {
            return Map.of();
        }
        Map<Long, EventMetadata> verified = new HashMap<>();
        for (PastEvent event : history.newest(
                visible.id(), EventFilter.of(VersionVerified.class), visible.sequence() + 1, versions.size())) {
            if (event.recorded().event() instanceof VersionVerified version) {
                verified.put(version.confirmedSequence(), event.recorded().metadata());
            }
        }
        return verified;
    }

    private ConfirmedView view(
            PastEvent event, Map<Long, EventMetadata> verified, VisibleMap visible, Wording wording) {
        if (!(event.recorded().event() instanceof ImpactMapConfirmed confirmed)) {
            throw new IllegalStateException("no confirmation: " + event.name());
        }
        return ConfirmedView.of(
                event.recorded().sequence(),
                confirmed,
                event.recorded().metadata(),
                verified.get(confirmed.confirmedSequence()),
                history.at(visible.id(), confirmed.confirmedSequence()),
                visible,
                wording);
    }

    /** Confirmed versions, the latest first. */
    record ConfirmedPage(
            List<ConfirmedView> items, @Nullable Long next) {

        ConfirmedPage {
            items = List.copyOf(items);
        }
    }
}
