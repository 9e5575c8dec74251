package nl.impactkaart.contracts.organisation;

import java.util.UUID;

/** A reference project was taken out of the catalogue; maps that were compared with it keep their figures. */
public record ReferenceProjectRemoved(UUID referenceId) implements ReferenceProjectEvent {}
