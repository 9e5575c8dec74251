package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A grant is no longer linked to the map. */
public record GrantUnlinked(UUID grantId) implements GrantEvent {}
