package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A target group was taken out of the map. */
public record ReachRemoved(UUID reachId) implements ReachEvent {}
