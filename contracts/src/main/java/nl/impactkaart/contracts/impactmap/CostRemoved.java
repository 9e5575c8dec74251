package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A cost line was taken out of the map. */
public record CostRemoved(UUID costId) implements CostEvent {}
