package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Something that happened to the reach of one target group. */
public sealed interface ReachEvent extends ImpactMapEvent permits ReachFigures, ReachRemoved {

    UUID reachId();
}
