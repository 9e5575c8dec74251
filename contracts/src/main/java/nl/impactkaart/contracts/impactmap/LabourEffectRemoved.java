package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A labour-market effect was taken out of the map. */
public record LabourEffectRemoved(UUID labourEffectId) implements LabourEffectEvent {}
