package nl.impactkaart.contracts.impactmap;

/**
 * An auditor verified a confirmed version.
 *
 * @param confirmedSequence the sequence of the last event that belongs to the version
 */
public record VersionVerified(long confirmedSequence) implements AuditEvent {}
