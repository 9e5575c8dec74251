package nl.impactkaart.contracts.impactmap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a scenario says, as defined or as revised. */
public sealed interface ScenarioFigures extends ScenarioEvent permits ScenarioDefined, ScenarioRevised {

    String name();

    @Nullable
    String description();

    /** Applied in their order. */
    List<FigureAdjustment> adjustments();
}
