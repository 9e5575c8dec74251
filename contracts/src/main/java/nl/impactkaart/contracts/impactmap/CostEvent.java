package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to one cost line. */
public sealed interface CostEvent extends ImpactMapEvent permits CostFigures, CostRemoved {

    UUID costId();
}
