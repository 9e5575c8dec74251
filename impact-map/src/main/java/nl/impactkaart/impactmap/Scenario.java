package nl.impactkaart.impactmap;

import java.util.List;
import nl.impactkaart.contracts.impactmap.FigureAdjustment;
import nl.impactkaart.contracts.impactmap.ScenarioFigures;
import org.jspecify.annotations.Nullable;

/**
 * What if: the map with other figures.
 *
 * @param adjustments in the order in which they are applied
 * @param restsOn sequence of the map that its maker saw: the one before it was defined or last revised
 * @param changedSequence of the event that last changed it
 */
public record Scenario(
        ScenarioId id,
        String name,
        @Nullable String description,
        List<FigureAdjustment> adjustments,
        ScenarioStatus status,
        long restsOn,
        long changedSequence)
        implements Row<ScenarioId> {

    public Scenario {
        adjustments = List.copyOf(adjustments);
    }

    /** Whether this is what the scenario says already. */
    public boolean has(ScenarioFigures figures) {
        return equals(of(figures, status, restsOn, changedSequence));
    }

    static Scenario of(ScenarioFigures figures, long sequence) {
        return of(figures, ScenarioStatus.OPEN, sequence - 1, sequence);
    }

    Scenario with(ScenarioStatus ended, long sequence) {
        return new Scenario(id, name, description, adjustments, ended, restsOn, sequence);
    }

    private static Scenario of(ScenarioFigures figures, ScenarioStatus status, long restsOn, long sequence) {
        return new Scenario(
                new ScenarioId(figures.scenarioId()),
                figures.name(),
                figures.description(),
                figures.adjustments(),
                status,
                restsOn,
                sequence);
    }
}
