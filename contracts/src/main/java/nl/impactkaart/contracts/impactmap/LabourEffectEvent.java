package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to one labour-market effect. */
public sealed interface LabourEffectEvent extends ImpactMapEvent permits LabourEffectFigures, LabourEffectRemoved {

    UUID labourEffectId();
}
