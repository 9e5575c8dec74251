package nl.impactkaart.contracts.impactmap;

import java.util.UUID;

/** A funder may read the map and its reports from now on. */
public record MapShared(UUID funderId) implements MapEvent {}
