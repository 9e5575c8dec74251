package nl.impactkaart.contracts;

/** Something that happened, to one impact map or in one organisation. Each kind has a sealed type of its own. */
public interface DomainEvent {}
