package nl.impactkaart.contracts.impactmap;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scenario was replaced; it rests on the map as it now stands. */
public record ScenarioRevised(
        UUID scenarioId, String name, @Nullable String description, List<FigureAdjustment> adjustments)
        implements ScenarioFigures {

    public ScenarioRevised {
        adjustments = List.copyOf(adjustments);
    }
}
