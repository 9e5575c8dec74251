package nl.impactkaart.contracts.impactmap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scenario was added beside the map. */
public record ScenarioDefined(
        UUID scenarioId, String name, @Nullable String description, List<FigureAdjustment> adjustments)
        implements ScenarioFigures {

    public ScenarioDefined {
        adjustments = List.copyOf(adjustments);
    }
}
