package nl.impactkaart.contracts.impactmap;

/** A closed map was opened for changes again. */
public record ImpactMapReopened() implements MapEvent {}
