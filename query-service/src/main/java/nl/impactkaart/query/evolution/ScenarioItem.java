package nl.impactkaart.query.evolution;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.EventMetadata;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ScenarioAdopted;
import nl.impactkaart.contracts.impactmap.ScenarioDefined;
import nl.impactkaart.contracts.impactmap.ScenarioDiscarded;
import nl.impactkaart.contracts.impactmap.ScenarioEvent;
import nl.impactkaart.contracts.impactmap.ScenarioRevised;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioId;
import nl.impactkaart.impactmap.evolution.Wording;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.query.figures.ResultFigures;
import nl.impactkaart.query.history.PastEvent;
import org.jspecify.annotations.Nullable;

@Schema(name = "ScenarioEvolutionItem", description = "One event in the life of a scenario.")
record ScenarioItem(
        @Schema(description = "Of its event in the map.") long sequence,

        @Schema(description = "That ends its append; of an adoption, the last figure that it changed.")
        long appendLast,

        @Schema(example = "impactkaart.scenario-revised") String type,
        Happening happening,
        @Schema(description = "What changed, in words.") String what,
        String name,
        @Nullable String description,

        @Schema(description = "As they were after it.") List<FigureAdjustment> adjustments,

        @Schema(description = "Random id of who did it.") UUID member,
        @Nullable String reason,
        Instant recordedAt,
        LocalDate effectiveOn,

        @Schema(description = "The scenario's figures just before it; absent when there was none or it did not apply.")
        @Nullable
        ResultFigures before,

        @Schema(description = "The scenario's figures after it, on the same map; absent when it did not apply.")
        @Nullable
        ResultFigures figures,

        @Schema(description = "The map's figures just before it.")
        ResultFigures map,

        @Schema(description = "Why it did not apply to the map.") @Nullable
        String inapplicable) {

    /** What can happen to a scenario. */
    enum Happening {
        DEFINED,
        REVISED,
        DISCARDED,
        ADOPTED
    }

    static ScenarioItem of(PastEvent event, ImpactMap before, ImpactMap after, Wording wording) {
        if (!(event.recorded().event() instanceof ScenarioEvent happened)) {
            throw new IllegalArgumentException("no event of a scenario: " + event.name());
        }
        ScenarioId id = new ScenarioId(happened.scenarioId());
        Scenario scenario = after.scenario(id).orElseThrow();
        EventMetadata metadata = event.recorded().metadata();
        String currency = before.startedProject().currency();
        ResultFigures figures = null;
        String inapplicable = null;
        try {
            figures = worth(before, scenario);
        } catch (MeaninglessFigureException e) {
            inapplicable = e.getMessage();
        }
        return new ScenarioItem(
                event.recorded().sequence(),
                metadata.appendLast(),
                event.name(),
                happening(happened),
                wording.of(happened, before),
                scenario.name(),
                scenario.description(),
                scenario.adjustments(),
                metadata.actor(),
                metadata.reason(),
                metadata.recordedAt(),
                metadata.effectiveOn(),
                before.scenario(id).map(was -> worthIfAny(before, was)).orElse(null),
                figures,
                ResultFigures.of(MapValuation.of(before), currency),
                inapplicable);
    }

    private static ResultFigures worth(ImpactMap map, Scenario scenario) {
        return ResultFigures.of(
                ScenarioWorth.of(map, scenario.adjustments()).valuation(),
                map.startedProject().currency());
    }

    private static @Nullable ResultFigures worthIfAny(ImpactMap map, Scenario scenario) {
        try {
            return worth(map, scenario);
        } catch (MeaninglessFigureException doesNotApply) {
            return null;
        }
    }

    private static Happening happening(ScenarioEvent event) {
        return switch (event) {
            case ScenarioDefined _ -> Happening.DEFINED;
            case ScenarioRevised _ -> Happening.REVISED;
            case ScenarioDiscarded _ -> Happening.DISCARDED;
            case ScenarioAdopted _ -> Happening.ADOPTED;
        };
    }
}
