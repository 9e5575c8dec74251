package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to one scenario. */
public sealed interface ScenarioEvent extends ImpactMapEvent
        permits ScenarioFigures, ScenarioDiscarded, ScenarioAdopted {

    UUID scenarioId();
}
