package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** An outcome was taken out of the map. */
public record OutcomeRemoved(UUID outcomeId) implements OutcomeEvent {}
