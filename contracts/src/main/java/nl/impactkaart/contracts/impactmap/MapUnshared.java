package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A funder may no longer read the map or its reports. */
public record MapUnshared(UUID funderId) implements MapEvent {}
