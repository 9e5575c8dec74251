package nl.impactkaart.query.currentmap;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.MethodChosen;
import nl.impactkaart.contracts.impactmap.Perspective;
import nl.impactkaart.contracts.impactmap.ProjectType;
import nl.impactkaart.impactmap.ConfirmedVersion;
import nl.impactkaart.impactmap.Description;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapStatus;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Project;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ImpactMap",
        description = "The current version of an impact map: what was put in, and what it is worth. Money that was put"
                + " in is in minor units of the currency, as it was recorded; fractions are decimal strings.")
record ImpactMapView(
        UUID id,
        UUID organisation,

        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        @Schema(description = "That event's place among all events.")
        long position,

        @Schema(description = "When the project, its method or a figure last changed.")
        Instant changedAt,

        @Schema(description = "LIVE, or else the figures may be behind what was recorded.")
        ProjectionState projection,

        MapStatus status,
        @Schema(description = "Name of the project.") String project,
        ProjectType projectType,

        @Schema(description = "First day of the project; project year 1 begins here.")
        LocalDate periodStart,

        @Schema(description = "Last day of the project.") LocalDate periodEnd,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        Perspective perspective,

        @Schema(description = "The why of the project; absent until it is described.") @Nullable
        Description description,

        @Schema(description = "The method with all its parameters; absent until one is chosen.") @Nullable
        MethodChosen method,

        List<CostInput> costs,
        List<ReachInput> reach,
        List<OutcomeInput> outcomes,

        @Schema(description = "Hours of work that are gained or lost, by sector; told, not priced.")
        List<LabourEffectInput> labourEffects,

        @Schema(description = "What supports the figures.") List<EvidenceInput> evidence,

        ValuationView valuation,

        @Schema(description = "Versions that were confirmed, the latest last, and when an auditor verified them.")
        List<ConfirmedVersion> confirmed,

        @Schema(description = "Grants that are linked to the map.")
        List<GrantView> grants,

        @Schema(description = "Which stories were told and withdrawn; only for the own organisation.") @Nullable
        List<StoryView> stories,

        @Schema(description = "What auditors found, the latest last; only for the own organisation.") @Nullable
        List<FindingView> findings,

        @Schema(description = "Organisations of the funders that may read the map; only for the own organisation.")
        @Nullable
        List<UUID> sharedWith) {

    static ImpactMapView of(VisibleMap visible) {
        ImpactMap map = visible.map();
        Project project = map.startedProject();
        return new ImpactMapView(
                visible.id(),
                visible.organisation(),
                visible.sequence(),
                visible.position(),
                map.changedAt(),
                visible.projection(),
                map.status(),
                project.name(),
                project.type(),
                project.periodStart(),
                project.periodEnd(),
                project.currency(),
                project.perspective(),
                map.description(),
                map.method(),
                map.costs().stream().map(CostInput::of).toList(),
                map.reach().stream().map(ReachInput::of).toList(),
                map.outcomes().stream()
                        .map(outcome -> OutcomeInput.of(outcome, map))
                        .toList(),
                map.labourEffects().stream().map(LabourEffectInput::of).toList(),
                map.evidence().stream().map(EvidenceInput::of).toList(),
                ValuationView.of(MapValuation.of(map), project.currency()),
                map.confirmed(),
                map.grants().stream().map(GrantView::of).toList(),
                visible.own() ? map.stories().stream().map(StoryView::of).toList() : null,
                visible.own() ? map.findings().stream().map(FindingView::of).toList() : null,
                visible.own() ? map.sharedWith() : null);
    }
}
