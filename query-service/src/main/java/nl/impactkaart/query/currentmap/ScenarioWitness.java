package nl.impactkaart.query.currentmap;

import java.util.ArrayList;
import java.util.List;
import nl.impactkaart.contracts.RecordedEvent;
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
import nl.impactkaart.impactmap.meaning.MeaninglessFigureException;
import nl.impactkaart.impactmap.scenario.ScenarioWorth;
import nl.impactkaart.query.currentmap.ScenarioEntry.Happening;
import nl.impactkaart.query.currentmap.ScenarioEntry.Worth;

/** Follows a map through its events and notes what happens to its scenarios. */
final class ScenarioWitness {

    private final List<ScenarioEntry> entries = new ArrayList<>();
    private ImpactMap map;

    private ScenarioWitness(ImpactMap before) {
        this.map = before;
    }

    /** What these events did to the scenarios of the map. */
    static List<ScenarioEntry> entries(ImpactMap before, List<RecordedEvent> events) {
        if (events.stream().noneMatch(event -> event.event() instanceof ScenarioEvent)) {
            return List.of();
        }
        ScenarioWitness witness = new ScenarioWitness(before);
        events.forEach(witness::see);
        return witness.entries;
    }

    private void see(RecordedEvent event) {
        ImpactMap after = map.evolve(event);
        if (event.event() instanceof ScenarioEvent happened) {
            after.scenario(new ScenarioId(happened.scenarioId()))
                    .ifPresent(scenario -> entries.add(entry(event, happening(happened), scenario)));
        }
        map = after;
    }

    private ScenarioEntry entry(RecordedEvent event, Happening happening, Scenario scenario) {
        Worth worth = null;
        String inapplicable = null;
        try {
            worth = worth(scenario.adjustments());
        } catch (MeaninglessFigureException e) {
            inapplicable = e.getMessage();
        }
        return new ScenarioEntry(
                event.mapId(),
                scenario.id().value(),
                event.sequence(),
                happening,
                scenario.name(),
                scenario.description(),
                scenario.adjustments(),
                event.metadata().actor(),
                event.metadata().reason(),
                event.metadata().recordedAt(),
                event.metadata().effectiveOn(),
                event.metadata().appendLast(),
                worth,
                inapplicable,
                Worth.of(MapValuation.of(map)));
    }

    private Worth worth(List<FigureAdjustment> adjustments) {
        return Worth.of(ScenarioWorth.of(map, adjustments).valuation());
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
