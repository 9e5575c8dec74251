package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** Evidence no longer supports its figure. */
public record EvidenceWithdrawn(UUID evidenceId) implements EvidenceEvent {}
