package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.impactmap.ImpactMap;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.impactmap.ScenarioStatus;
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.Outdated;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.query.figures.ResultFigures;
import nl.impactkaart.query.figures.ShownContribution;
import nl.impactkaart.valuation.Valuation;
import org.jspecify.annotations.Nullable;

@Schema(name = "Scenario", description = "A scenario, and what it is worth on the map as it stands now.")
record ScenarioView(
        UUID scenarioId,
        String name,
        @Nullable String description,
        ScenarioStatus status,
        List<FigureAdjustment> adjustments,

        @Schema(description = "Sequence of the map that its maker saw.")
        long restsOn,

        @Schema(description = "What it touches and has changed since: it is revised before it can be adopted.")
        List<String> outdatedBy,

        @Schema(description = "Absent when it no longer applies to the map.") @Nullable
        ResultFigures figures,

        @Schema(description = "Its figures less those of the map.") @Nullable
        ResultFigures difference,

        @Schema(
                description =
                        "SHAPLEY where at most 10 adjustments touch the same row, else SAMPLED; absent when they only apply together.")
        @Nullable
        Manner contributionsBy,

        @Schema(description = "By adjustment; they add up to the difference.")
        List<ContributionView> contributions,

        @Schema(description = "Why it no longer applies to the map.") @Nullable
        String inapplicable) {

    /** How a difference is shared out; docs/method/contributions.md. */
    enum Manner {
        SHAPLEY,
        SAMPLED
    }

    /** @param before what the map is worth without the scenario */
    static ScenarioView of(Scenario scenario, ImpactMap map, Valuation before) {
        String currency = map.startedProject().currency();
        try {
            ScenarioWorth worth = ScenarioWorth.of(map, scenario.adjustments());
            ResultFigures figures = ResultFigures.of(worth.valuation(), currency);
            List<ContributionView> contributions = contributions(worth, before, currency);
            return new ScenarioView(
                    scenario.id().value(),
                    scenario.name(),
                    scenario.description(),
                    scenario.status(),
                    scenario.adjustments(),
                    scenario.restsOn(),
                    outdatedBy(scenario, map),
                    figures,
                    figures.less(ResultFigures.of(before, currency)),
                    contributions.isEmpty() ? null : manner(contributions),
                    contributions,
                    null);
        } catch (MeaninglessFigureException e) {
            return inapplicable(scenario, map, e.getMessage());
        }
    }

    private static ScenarioView inapplicable(Scenario scenario, ImpactMap map, @Nullable String reason) {
        return new ScenarioView(
                scenario.id().value(),
                scenario.name(),
                scenario.description(),
                scenario.status(),
                scenario.adjustments(),
                scenario.restsOn(),
                outdatedBy(scenario, map),
                null,
                null,
                null,
                List.of(),
                reason);
    }

    private static List<String> outdatedBy(Scenario scenario, ImpactMap map) {
        return scenario.status() == ScenarioStatus.OPEN ? Outdated.since(map, scenario) : List.of();
    }

    /** None when some adjustments cannot be valued without the others. */
    private static List<ContributionView> contributions(ScenarioWorth worth, Valuation before, String currency) {
        try {
            return ContributionView.of(ShownContribution.of(
                    worth.contributions(before), before.netPresentValue(), before.returnFactor(), currency));
        } catch (IllegalArgumentException | MeaninglessFigureException e) {
            return List.of();
        }
    }

    private static Manner manner(List<ContributionView> contributions) {
        return contributions.stream().allMatch(part -> part.netPresentValueError() == null)
                ? Manner.SHAPLEY
                : Manner.SAMPLED;
    }
}
