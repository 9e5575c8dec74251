package nl.impactkaart.contracts.impactmap;

/**
 * A version of the map was confirmed (vastgesteld) under a name; the map stays open.
 *
 * @param confirmedSequence the sequence of the last event that belongs to the version
 */
public record ImpactMapConfirmed(String name, long confirmedSequence) implements MapEvent {}
