package nl.impactkaart.query.scenarios;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import nl.impactkaart.impactmap.MapValuation;
import nl.impactkaart.impactmap.Scenario;
import nl.impactkaart.query.currentmap.VisibleMap;
import nl.impactkaart.query.figures.ResultFigures;
import nl.impactkaart.valuation.Valuation;

@Schema(name = "Comparison", description = "The map and its scenarios side by side.")
record ComparisonView(
        UUID mapId,

        @Schema(description = "The event within the map that all of this stands on.")
        long sequence,

        @Schema(description = "ISO 4217 code of every amount.", example = "EUR")
        String currency,

        ResultFigures map,
        List<ScenarioView> scenarios) {

    static ComparisonView of(VisibleMap visible, List<Scenario> scenarios) {
        String currency = visible.map().startedProject().currency();
        Valuation valuation = MapValuation.of(visible.map());
        return new ComparisonView(
                visible.id(),
                visible.sequence(),
                currency,
                ResultFigures.of(valuation, currency),
                // Each scenario is on its own, and to explain one takes as long as to value a map many times.
                scenarios.parallelStream()
                        .map(scenario -> ScenarioView.of(scenario, visible.map(), valuation))
                        .toList());
    }
}
