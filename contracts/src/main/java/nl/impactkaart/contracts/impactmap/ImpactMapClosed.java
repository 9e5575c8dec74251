package nl.impactkaart.contracts.impactmap;

/** The map was locked: until it is reopened no figure changes. */
public record ImpactMapClosed() implements MapEvent {}
